plugins {
    alias(libs.plugins.android.library)
    alias(libs.plugins.kotlin.android)
    alias(libs.plugins.kotlin.compose)
}

android {
    namespace = "app.attune.ui"
    compileSdk = 35
    defaultConfig { minSdk = 29 }
    // src/desktop draws on a computer; fonts reach the phone as the app's assets. Its tests are Maven's.
    sourceSets {
        getByName("main") { resources.setSrcDirs(emptyList<String>()) }
        getByName("test") { kotlin.setSrcDirs(emptyList<String>()) }
    }
}

kotlin { jvmToolchain(17) }

dependencies {
    api(project(":kit"))
    api(libs.compose.foundation)
    compileOnly(libs.jna)
}
