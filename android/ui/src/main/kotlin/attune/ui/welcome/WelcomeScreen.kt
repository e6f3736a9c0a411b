package attune.ui.welcome

import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.style.TextAlign
import attune.kit.welcome.WelcomeEvent
import attune.kit.welcome.WelcomeState
import attune.ui.components.AttuneButton
import attune.ui.components.Field
import attune.ui.components.Heading
import attune.ui.components.Hint
import attune.ui.components.LoadView
import attune.ui.components.Mark
import attune.ui.components.Page
import attune.ui.components.Sight
import attune.ui.components.Stack
import attune.ui.components.Text
import attune.ui.components.Trouble
import attune.ui.components.Weight
import attune.ui.components.Writing
import attune.ui.theme.Look
import attune.ui.theme.grid

/** The first screen: what this is, and a name. */
@Composable
fun WelcomeScreen(state: WelcomeState, onEvent: (WelcomeEvent) -> Unit) = LoadView(state.load) {
    Page(
        null,
        bottom = {
            AttuneButton(Look.words.welcomeBegin, { onEvent(WelcomeEvent.Begun) }, Modifier.fillMaxWidth(), enabled = state.name.isNotBlank())
            AttuneButton(Look.words.usHelp, { onEvent(WelcomeEvent.HelpAsked) }, weight = Weight.Plain)
        },
    ) {
        Opening()
        Trouble(state.trouble)
        Name(state, onEvent)
    }
}

@Composable
private fun Opening() = Stack(Modifier.fillMaxWidth().padding(top = grid(14), bottom = grid(8)), grid(3), Alignment.CenterHorizontally) {
    Mark(one = true, two = true, description = null, height = grid(19))
    Spacer(Modifier.height(grid(4)))
    Heading(Look.words.appName, style = Look.type.display)
    Text(Look.words.welcomeWhat, Modifier.padding(horizontal = grid(3)), Look.type.heading, align = TextAlign.Center)
    Hint(Look.words.welcomeNowhere, Modifier.padding(horizontal = grid(4)), TextAlign.Center)
}

@Composable
private fun Name(state: WelcomeState, onEvent: (WelcomeEvent) -> Unit) = Field(
    state.name, { onEvent(WelcomeEvent.Named(it)) },
    label = Look.words.welcomeName,
    sight = Sight.Shared,
    who = Look.words.welcomeNameWho,
    writing = Writing.Line,
    hint = Look.words.welcomeName,
)
