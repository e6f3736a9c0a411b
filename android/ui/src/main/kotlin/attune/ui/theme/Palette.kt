package attune.ui.theme

import androidx.compose.runtime.Immutable
import androidx.compose.ui.graphics.Color

/**
 * The colours, named by what they are for. Paper and ink, one accent; `one` and `two` are the two partners, equal in weight,
 * never good or bad and never the only sign: a name stands beside.
 */
@Immutable
class Palette(
    /** Behind everything. */
    val paper: Color,
    /** One thought, one card. */
    val card: Color,
    /** Borders that only decorate, tracks. */
    val line: Color,
    /** Borders that say "this can be touched": fields, marks of a choice. 3:1 on card and paper. */
    val edge: Color,
    /** Text. */
    val ink: Color,
    /** Who can see it, when, hints. */
    val quiet: Color,
    /** One action a screen, the running ring. */
    val accent: Color,
    /** Text on [accent]. */
    val onAccent: Color,
    val one: Color,
    val two: Color,
    /** Laid over the screen behind a sheet. */
    val scrim: Color,
    /** The desk that a phone lies on, in pictures and on the desktop. */
    val desk: Color,
    val isDay: Boolean,
)

val Day = Palette(
    paper = Color(0xFFFAF6F0),
    card = Color(0xFFFFFDFA),
    line = Color(0xFFE7DED2),
    edge = Color(0xFF8F8375),
    ink = Color(0xFF2A2521),
    quiet = Color(0xFF6B6259),
    accent = Color(0xFFA6492C),
    onAccent = Color(0xFFFFFBF7),
    one = Color(0xFF4F6F64),
    two = Color(0xFF7A5672),
    scrim = Color(0x802A2521),
    desk = Color(0xFFEDE5D9),
    isDay = true,
)

val Night = Palette(
    paper = Color(0xFF191613),
    card = Color(0xFF231F1B),
    line = Color(0xFF3A342E),
    edge = Color(0xFF82776B),
    ink = Color(0xFFF1E9DF),
    quiet = Color(0xFFB5AA9D),
    accent = Color(0xFFE79A78),
    onAccent = Color(0xFF2B1710),
    one = Color(0xFF9CC2B3),
    two = Color(0xFFD0A8C7),
    scrim = Color(0xB30B0908),
    desk = Color(0xFF0E0C0A),
    isDay = false,
)
