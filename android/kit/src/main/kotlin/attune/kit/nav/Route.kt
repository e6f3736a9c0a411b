package attune.kit.nav

/** The five places of the bottom bar. */
enum class Place { Today, Together, Journal, Rituals, Us }
