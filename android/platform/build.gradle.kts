plugins {
    alias(libs.plugins.android.library)
    alias(libs.plugins.kotlin.android)
}

android {
    namespace = "app.attune.platform"
    compileSdk = 35
    defaultConfig { minSdk = 29 }
    // Its tests run under Robolectric with the library of the host and are Maven's.
    sourceSets { getByName("test") { kotlin.setSrcDirs(emptyList<String>()) } }
}

kotlin { jvmToolchain(17) }

dependencies {
    api(project(":kit"))
    implementation(libs.zxing)
    compileOnly(libs.jna)
}
