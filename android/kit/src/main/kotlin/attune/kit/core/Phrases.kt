package attune.kit.core

import app.attune.ffi.catalogue

/** The front end's own words in a [language] (BCP 47), by key; a language that is not known is served in English. */
fun phrases(language: String): Map<String, String> = catalogue(language).associate { it.key to it.text }
