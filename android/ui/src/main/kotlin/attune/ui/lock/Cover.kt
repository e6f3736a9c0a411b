package attune.ui.lock

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import attune.ui.components.AttuneButton
import attune.ui.components.Heading
import attune.ui.components.Mark
import attune.ui.components.Stack
import attune.ui.theme.Look
import attune.ui.theme.Space
import attune.ui.theme.grid

/** Stands in the app's place while it waits for its owner: mark and name on paper, nothing of anyone's, and the way in. */
@Composable
fun Cover(onOpen: () -> Unit) = Column(Modifier.fillMaxSize().background(Look.colours.paper)) {
    Box(Modifier.weight(1f).fillMaxWidth(), Alignment.Center) {
        Stack(Modifier.fillMaxWidth().verticalScroll(rememberScrollState()).padding(Space.page), grid(7), Alignment.CenterHorizontally) {
            Mark(one = false, two = false, description = null, height = grid(19))
            Heading(Look.words.appName, style = Look.type.display)
        }
    }
    AttuneButton(Look.words.vaultUnlock, onOpen, Modifier.fillMaxWidth().padding(start = Space.page, end = Space.page, bottom = grid(5)))
}
