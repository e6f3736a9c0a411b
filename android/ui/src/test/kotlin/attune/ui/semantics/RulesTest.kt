package attune.ui.semantics

import androidx.compose.foundation.background
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.offset
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.requiredHeight
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.text.BasicTextField
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.SemanticsPropertyReceiver
import androidx.compose.ui.semantics.onClick
import androidx.compose.ui.semantics.paneTitle
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import attune.kit.core.CoreFailure
import attune.ui.components.AttuneButton
import attune.ui.components.Heading
import attune.ui.components.Text
import attune.ui.pictures.Light
import attune.ui.pictures.Sample
import attune.ui.pictures.Viewer
import attune.ui.strings.Words
import attune.ui.theme.Look
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.TestFactory
import kotlin.test.assertFailsWith

/** Every rule finds what breaks it. */
class RulesTest {
    private class Troubled(val trouble: CoreFailure)

    private val breaks: Map<String, Sample> = mapOf(
        "everything that is touched has a name and a role" to shown { Box(Modifier.size(60.dp).clickable(role = Role.Button) {}) },
        "what can be chosen or moved says where it stands" to shown { Box(Modifier.size(60.dp).clickable(role = Role.Checkbox) {}) { Text("Tick") } },
        "no two things to touch have one name" to shown { Column { repeat(2) { AttuneButton("Send", {}) } } },
        "what is secret is marked so and nothing else is" to shown { Writing(Words().vaultPassphrase) },
        "every picture is described, or not there for a screen reader" to shown { Box(Modifier.size(60.dp).semantics { role = Role.Image }) },
        "what went wrong and what is news is said when it appears" to Sample(Troubled(CoreFailure("It broke."))) { Text("It broke.") },
        "everything that is touched is 48 dp high and wide" to shown { Box(Modifier.size(60.dp, 40.dp).clickable(role = Role.Button) {}) { Text("Small") } },
        "no text is cut" to shown { Text("More than there is room for, by far.", Modifier.width(80.dp).requiredHeight(20.dp)) },
        "no name of a place is cut short" to shown {
            Box(Modifier.size(50.dp).selectable(true, role = Role.Tab) {}) { Text("Togetherness", lines = 1) }
        },
        "no word is broken where its line ends" to shown { Text("harbour", Modifier.width(40.dp)) },
        "every text stands on a colour with which its contrast is checked" to shown { Box(Modifier.background(Look.colours.two)) { Text("Hardly read", colour = Look.colours.one) } },
        "the edge of a field is seen" to shown { Writing("A name") },
        "what is read goes down the page and along the line" to shown { Column { Text("Later", Modifier.offset(y = 300.dp)); Text("Sooner") } },
        "a heading comes before what it is about" to shown { Column(Modifier.padding(top = 100.dp)) { AttuneButton("Send", {}); Heading("A letter"); Text("It is long.") } },
        "a sheet hides what is behind it" to shown { Column { Text("Behind"); Box(Modifier.semantics { paneTitle = "Sheet" }) { Text("Before") } } },
        "the Tab key reaches everything in the order in which it is read" to shown { Row { Box(Modifier.size(60.dp).clearAndSetSemantics { contentDescription = "No key comes here"; onTap() }); AttuneButton("Send", {}) } },
    )

    @TestFactory
    fun every_rule_can_be_broken() = (said + laid + coloured + ordered).map { rule ->
        DynamicTest.dynamicTest(rule.name) {
            Viewer().use { viewer ->
                val sample = breaks.getValue(rule.name)
                assertFailsWith<AssertionError> { rule.check(Seen(Light.DAY, sample, viewer)) }
            }
        }
    }

    private fun shown(content: @Composable () -> Unit) = Sample(Unit, content)
}

@Composable
private fun Writing(label: String) = BasicTextField("", {}, Modifier.padding(20.dp).size(200.dp, 60.dp).semantics { contentDescription = label })

private fun SemanticsPropertyReceiver.onTap() = onClick { true }
