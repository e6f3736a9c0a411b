// Made by script/words from core/locales/en/ui.ftl. Change the words there.
package attune.ui.strings

import androidx.compose.runtime.Immutable

/**
 * Every word the screens show that needs no argument, by its key in the core's catalogue. [translated] holds another
 * language's, as `catalogue(language)` gives them; what it lacks falls back to English.
 */
@Suppress("LongMethod", "TooManyFunctions", "LargeClass")
@Immutable
class Words(private val translated: Map<String, String> = emptyMap()) {
    val placeToday: String get() = of("place-today", "Today")
    val placeTogether: String get() = of("place-together", "Together")
    val placeJournal: String get() = of("place-journal", "Journal")
    val placeRituals: String get() = of("place-rituals", "Rituals")
    val placeUs: String get() = of("place-us", "Us")
    val doNext: String get() = of("do-next", "Next")
    val doBack: String get() = of("do-back", "Back")
    val doClose: String get() = of("do-close", "Close")
    val doSave: String get() = of("do-save", "Save")
    val doCancel: String get() = of("do-cancel", "Cancel")
    val doSend: String get() = of("do-send", "Send")
    val doSeal: String get() = of("do-seal", "Seal it")
    val doTakeBack: String get() = of("do-take-back", "Take it back")
    val doKeepToMyself: String get() = of("do-keep-to-myself", "Keep to myself")
    val doPause: String get() = of("do-pause", "We need a pause")
    val doResume: String get() = of("do-resume", "Go on")
    val doLeaveStep: String get() = of("do-leave-step", "Stop here")
    val fieldAsField: String get() = of("field-as-field", "On the field")
    val fieldAsList: String get() = of("field-as-list", "As a list")
    val fieldPleasant: String get() = of("field-pleasant", "pleasant")
    val fieldUnpleasant: String get() = of("field-unpleasant", "unpleasant")
    val fieldEnergy: String get() = of("field-energy", "more energy above, less below")
    val fieldMoreEnergy: String get() = of("field-more-energy", "more energy")
    val fieldLessEnergy: String get() = of("field-less-energy", "less energy")

    private fun of(key: String, english: String) = translated[key] ?: english
}
