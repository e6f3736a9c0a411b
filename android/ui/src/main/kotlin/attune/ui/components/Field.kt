package attune.ui.components

import androidx.compose.animation.animateColorAsState
import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.interaction.collectIsFocusedAsState
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.text.BasicTextField
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.focus.FocusDirection
import androidx.compose.ui.graphics.SolidColor
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.KeyEventType
import androidx.compose.ui.input.key.isShiftPressed
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.onPreviewKeyEvent
import androidx.compose.ui.input.key.type
import androidx.compose.ui.platform.LocalFocusManager
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.error
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.TextRange
import androidx.compose.ui.text.input.KeyboardCapitalization
import androidx.compose.ui.text.input.KeyboardType
import androidx.compose.ui.text.input.PasswordVisualTransformation
import androidx.compose.ui.text.input.TextFieldValue
import androidx.compose.ui.text.input.VisualTransformation
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import attune.ui.theme.Look
import attune.ui.theme.Shapes
import attune.ui.theme.Space
import attune.ui.theme.gentle
import attune.ui.theme.grid

/** What kind of writing a [Field] takes. */
enum class Writing {
    /** A person's own words, as long as they like. */
    Prose,

    /** One line: a name, a title. */
    Line,

    /** A passphrase: hidden, never offered to the keyboard's memory. */
    Secret,

    /** A text to be pasted: an invitation, a reply. */
    Code,
}

/**
 * A place to write. Its first line says who can see it, its [label] is what a screen reader says, [hint] stands inside it
 * while it is empty, [below] under it, [problem] says what is wrong and what to do.
 */
@Composable
fun Field(
    value: String,
    onValue: (String) -> Unit,
    label: String,
    sight: Sight,
    who: String,
    modifier: Modifier = Modifier,
    writing: Writing = Writing.Prose,
    hint: String? = null,
    below: String? = null,
    problem: String? = null,
    least: Dp = if (writing == Writing.Prose) grid(36) else Space.touch,
) = Stack(modifier.fillMaxWidth(), grid(2)) {
    PrivacyLine(sight, who)
    WritingBox(value, onValue, label, writing, hint, problem, least)
    Below(below, problem)
}

/** One of several places to write about one thing, by its name; who can see them all is said once, above the first. */
@Composable
fun LabelledField(value: String, onValue: (String) -> Unit, label: String, writing: Writing) = Stack(Modifier.fillMaxWidth(), grid(2)) {
    Text(label, style = Look.type.labelQuiet)
    WritingBox(value, onValue, label, writing, hint = null, problem = null, least = Space.touch)
}

@Composable
private fun Below(below: String?, problem: String?) {
    if (problem != null) Text(problem, Modifier.announced(), Look.type.hintStrong, colour = Look.colours.accent)
    else if (below != null) Hint(below)
}

@Composable
private fun WritingBox(value: String, onValue: (String) -> Unit, label: String, writing: Writing, hint: String?, problem: String?, least: Dp) {
    val colours = Look.colours
    val source = remember { MutableInteractionSource() }
    val focus = LocalFocusManager.current
    val focused by source.collectIsFocusedAsState()
    val edge by animateColorAsState(if (focused || problem != null) colours.accent else colours.edge, gentle())
    var text by remember { mutableStateOf(TextFieldValue(value, TextRange(value.length))) }
    if (text.text != value) text = TextFieldValue(value, TextRange(value.length))
    val style = (if (writing == Writing.Prose) Look.type.own else Look.type.body).atTheStart()
    BasicTextField(
        text,
        { changed ->
            val before = text.text
            text = changed
            if (changed.text != before) onValue(changed.text)
        },
        Modifier.fillMaxWidth().semantics {
            contentDescription = label
            if (problem != null) error(problem)
        }.onPreviewKeyEvent { event ->
            // Tab leads on, as everywhere else, and is no part of what is written.
            val leads = event.key == Key.Tab && event.type == KeyEventType.KeyDown
            leads.also { if (it) focus.moveFocus(if (event.isShiftPressed) FocusDirection.Previous else FocusDirection.Next) }
        },
        textStyle = style.copy(color = colours.ink),
        singleLine = writing == Writing.Line || writing == Writing.Secret,
        // What is pasted is not read: the button below it stays in sight.
        maxLines = when (writing) {
            Writing.Code -> 4
            Writing.Prose -> Int.MAX_VALUE
            else -> 1
        },
        interactionSource = source,
        cursorBrush = SolidColor(colours.accent),
        keyboardOptions = keyboard(writing),
        visualTransformation = if (writing == Writing.Secret) PasswordVisualTransformation() else VisualTransformation.None,
        decorationBox = { inner ->
            Box(
                Modifier
                    .fillMaxWidth()
                    .heightIn(min = least)
                    .background(colours.card, Shapes.field)
                    .border(if (focused) 1.5.dp else 1.dp, edge, Shapes.field)
                    .padding(horizontal = grid(5), vertical = if (writing == Writing.Prose) grid(4) else grid(3)),
                if (writing == Writing.Prose || least > Space.touch) Alignment.TopStart else Alignment.CenterStart,
            ) {
                if (value.isEmpty() && hint != null) Text(hint, style = style, colour = colours.quiet)
                inner()
            }
        },
    )
}

private fun keyboard(writing: Writing) = when (writing) {
    Writing.Prose -> KeyboardOptions(KeyboardCapitalization.Sentences)
    Writing.Line -> KeyboardOptions(KeyboardCapitalization.Words)
    Writing.Secret -> KeyboardOptions(KeyboardCapitalization.None, autoCorrectEnabled = false, keyboardType = KeyboardType.Password)
    Writing.Code -> KeyboardOptions(KeyboardCapitalization.None, autoCorrectEnabled = false)
}
