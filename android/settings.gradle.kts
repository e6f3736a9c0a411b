// The phone's app, built by Gradle with the Android SDK from the sources that Maven builds and tests: desktop is Maven's alone.
// No wrapper lies here, since its jar is a binary; Gradle 8.14 or newer builds this, and `gradle wrapper` makes one.
pluginManagement {
    repositories {
        google()
        mavenCentral()
        gradlePluginPortal()
    }
}
dependencyResolutionManagement {
    repositoriesMode = RepositoriesMode.FAIL_ON_PROJECT_REPOS
    repositories {
        google()
        mavenCentral()
    }
}
rootProject.name = "attune"
include(":ffi", ":kit", ":ui", ":platform", ":app")
