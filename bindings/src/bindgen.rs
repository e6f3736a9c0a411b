//! Writes the Kotlin and Swift of the edge from the built library.

fn main() {
    uniffi::uniffi_bindgen_main()
}
