plugins {
    alias(libs.plugins.android.application)
    alias(libs.plugins.kotlin.android)
    alias(libs.plugins.kotlin.compose)
}

android {
    namespace = "app.attune"
    compileSdk = 35
    defaultConfig {
        applicationId = "app.attune"
        minSdk = 29
        targetSdk = 35
        versionCode = 1
        versionName = "0.1.0"
        ndk { abiFilters += listOf("arm64-v8a", "armeabi-v7a", "x86_64") }
    }
    androidResources { localeFilters += listOf("en", "de") }
    buildTypes {
        release {
            isMinifyEnabled = true
            isShrinkResources = true
            proguardFiles(getDefaultProguardFile("proguard-android-optimize.txt"), "rules.pro")
        }
    }
    sourceSets {
        getByName("main") {
            // The core, as script/android-libs builds it, and the fonts that ui's theme names.
            jniLibs.srcDir("../../target/android-libs")
            assets.srcDir("../ui/src/main/resources")
        }
        // Its tests compare files and are Maven's.
        getByName("test") { kotlin.setSrcDirs(emptyList<String>()) }
    }
    // Libraries lie in the APK as they are, on pages of 16 KB, and are mapped from there.
    packaging { jniLibs { useLegacyPackaging = false } }
    lint { checkDependencies = true }
}

kotlin { jvmToolchain(17) }

dependencies {
    implementation(project(":ui"))
    implementation(project(":platform"))
    implementation(libs.activity.compose)
    implementation(libs.coroutines.android)
    implementation(variantOf(libs.jna) { artifactType("aar") })
}

/** An APK without the core would start and fail on every phone. */
val coreIsBuilt = tasks.register("coreIsBuilt") {
    val folders = android.defaultConfig.ndk.abiFilters.map { rootDir.resolve("../target/android-libs/$it/libattune_ffi.so") }
    doLast {
        val missing = folders.filterNot { it.exists() }
        check(missing.isEmpty()) { "run script/android-libs first; missing: $missing" }
    }
}
tasks.named("preBuild") { dependsOn(coreIsBuilt) }
