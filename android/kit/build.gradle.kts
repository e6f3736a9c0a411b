plugins { alias(libs.plugins.kotlin.jvm) }

kotlin {
    jvmToolchain(17)
    // Its tests need the library of the host and are Maven's.
    sourceSets.getByName("test") { kotlin.setSrcDirs(emptyList<String>()) }
}

dependencies {
    api(project(":ffi"))
    api(libs.coroutines.core)
    compileOnly(libs.jna)
}
