// Generated Kotlin. JNA comes to the app as an AAR, with its native half; here only its classes are needed.
plugins { alias(libs.plugins.kotlin.jvm) }

kotlin { jvmToolchain(17) }

dependencies { compileOnly(libs.jna) }
