package attune.desktop.gallery

import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.toArgb
import attune.ui.pictures.Light
import attune.ui.theme.Day
import attune.ui.theme.Night
import attune.ui.theme.Palette

/** The page that shows [shots], by screen; a box a light hides or shows what is seen in it. No script, nothing from elsewhere. */
fun galleryPage(shots: List<Shot>): String {
    val screens = shots.groupBy { it.screen }
    return """
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Attune: every screen</title>
<style>
${style()}
</style>
</head>
<body>
<a class="skip" href="#${screens.keys.first()}">To the pictures</a>
<header>
<h1>Every screen of Attune</h1>
<p>${shots.size} pictures of ${screens.size} screens, each whole. A picture opens in its full size.</p>
<fieldset>
<legend>Seen</legend>
${Light.entries.joinToString("\n") { """<label><input type="checkbox" id="show-${it.id}" checked> ${it.title}</label>""" }}
</fieldset>
<nav aria-label="Screens">
<ul>
${screens.keys.joinToString("\n") { """<li><a href="#$it">${it.words()}</a></li>""" }}
</ul>
</nav>
</header>
<main>
${screens.map { (screen, its) -> section(screen, its) }.joinToString("\n")}
</main>
</body>
</html>
""".trimStart()
}

private fun section(screen: String, shots: List<Shot>) = """
<section aria-labelledby="$screen">
<h2 id="$screen">${screen.words()}</h2>
${shots.groupBy { it.state }.map { (state, its) -> group(state, its) }.joinToString("\n")}
</section>
""".trim()

private fun group(state: String, shots: List<Shot>) = """
<h3>${state.words()}</h3>
<div class="row">
${shots.joinToString("\n") { figure(it) }}
</div>
""".trim()

private fun figure(shot: Shot) = """
<figure class="${shot.light.id}"><a href="${shot.file}"><img src="${shot.file}" alt="${shot.words}" loading="lazy" width="390"></a><figcaption>${shot.light.title}</figcaption></figure>
""".trim()

private fun style() = """
:root { ${tokens(Day)} }
@media (prefers-color-scheme: dark) { :root { ${tokens(Night)} } }
* { box-sizing: border-box }
html { scroll-behavior: smooth; scroll-padding-top: 1rem }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto } }
body { margin: 0; background: var(--desk); color: var(--ink); font: 1rem/1.45 "Atkinson Hyperlegible Next", system-ui, sans-serif }
header, main { max-width: 112rem; margin: 0 auto; padding: 1.5rem clamp(1rem, 3vw, 3rem) }
h1, h2, h3 { font-family: Literata, Georgia, serif; font-weight: 500; line-height: 1.25; margin: 0 }
h1 { font-size: 1.95rem } h2 { font-size: 1.7rem; margin-top: 3rem } h3 { font-size: 1.2rem; margin: 1.5rem 0 .75rem }
a { color: var(--accent) }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 4px }
.skip { position: absolute; left: -100vw } .skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .75rem }
fieldset { border: 1px solid var(--edge); border-radius: 20px; display: flex; flex-wrap: wrap; gap: 0 1.5rem; padding: .25rem 1.25rem; margin: 1rem 0 }
legend { color: var(--quiet); padding: 0 .5rem }
label { display: inline-flex; align-items: center; gap: .5rem; min-height: 3rem }
input { accent-color: var(--accent); width: 1.25rem; height: 1.25rem }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: 0; padding: 0 }
nav a { display: inline-block; padding: .75rem 0 }
.row { display: flex; flex-wrap: wrap; gap: 1.25rem; align-items: flex-start }
figure { margin: 0; width: min(20rem, 100%) }
img { display: block; width: 100%; height: auto; border: 1px solid var(--edge); border-radius: 28px }
figcaption { color: var(--quiet); font-size: .9rem; padding: .4rem .75rem }
${Light.entries.joinToString("\n") { "body:has(#show-${it.id}:not(:checked)) .${it.id} { display: none }" }}
""".trim()

private fun tokens(palette: Palette) =
    listOf("paper" to palette.paper, "desk" to palette.desk, "edge" to palette.edge, "ink" to palette.ink, "quiet" to palette.quiet, "accent" to palette.accent)
        .joinToString("; ") { (name, colour) -> "--$name: ${colour.hex}" }

private val Color.hex get() = "#%06X".format(toArgb() and 0xFFFFFF)
