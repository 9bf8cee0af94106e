package io.peergraph.graph;

import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class CypherFragmentsTests {

	private final Map<String, String> files = new HashMap<>();

	private final CypherFragments fragments = new CypherFragments((name) -> String.valueOf(this.files.get(name)));

	@Test
	void putsAFragmentInThePlaceOfItsName() {
		fragment("open(window, message)", "$window.from <= $message.at AND $message.at < $window.to");

		assertThat(expanded("MATCH (w), (m)\nWHERE w.mine AND // include: open(w, m)\nRETURN m"))
			.isEqualTo("MATCH (w), (m)\nWHERE w.mine AND w.from <= m.at AND m.at < w.to\nRETURN m");
	}

	@Test
	void keepsTheShapeOfWhereItStands() {
		fragment("seen(message)", "// Why.\nEXISTS {\n  ($message)\n}");

		assertThat(expanded("CALL (m) {\n  WITH m WHERE // include: seen(m)\n  RETURN m\n}"))
			.isEqualTo("CALL (m) {\n  WITH m WHERE EXISTS {\n    (m)\n  }\n  RETURN m\n}");
	}

	@Test
	void includesWhatAFragmentIncludes() {
		fragment("open(window, message)", "$window.from <= $message.at");
		fragment("seen(message, peer)", "EXISTS {\n  (w {peer: $peer})\n  WHERE // include: open(w, $message)\n}");

		assertThat(expanded("WHERE // include: seen(n, ask.observer)"))
			.isEqualTo("WHERE EXISTS {\n  (w {peer: ask.observer})\n  WHERE w.from <= n.at\n}");
	}

	@Test
	void leavesTheParametersOfTheStatementAlone() {
		fragment("of(message)", "$message.workspace = $workspace AND $message.text = $messages");

		assertThat(expanded("WHERE // include: of($workspace)"))
			.isEqualTo("WHERE $workspace.workspace = $workspace AND $workspace.text = $messages");
	}

	@Test
	void refusesAFragmentThatIsNotThere() {
		assertThatExceptionOfType(UncheckedIOException.class)
			.isThrownBy(() -> CypherFile.fragment("no-such-fragment", "m"))
			.withMessageContaining("no cypher/fragment/no-such-fragment.cypher");
	}

	@Test
	void refusesAFragmentThatIncludesItself() {
		fragment("one(m)", "// include: other($m)");
		fragment("other(m)", "$m.x AND // include: one($m)");

		assertThatIllegalStateException().isThrownBy(() -> expanded("WHERE // include: one(m)"))
			.withMessage("cypher/room/verb > fragment/one > fragment/other: one would include itself");
	}

	@Test
	void refusesOtherArgumentsThanAFragmentTakes() {
		fragment("open(window, message)", "$window.from <= $message.at");

		assertThatIllegalStateException().isThrownBy(() -> expanded("WHERE // include: open(w)"))
			.withMessage("cypher/room/verb: open takes [window, message], not [w]");
	}

	@Test
	void refusesWhatItCannotRead() {
		for (String line : List.of("// include: open", "//include: open", "// include:open(w)", "// include open(w)",
				"// include: open(w) AND", "// include: open(f(w))")) {
			assertThatIllegalStateException().isThrownBy(() -> expanded("WHERE " + line))
				.withMessageEndingWith("unlike " + line);
		}
	}

	@Test
	void refusesAFragmentThatDoesNotSayWhatItIs() {
		this.files.put("fragment/open", "// fragment/close(m): another\n$m.x");

		assertThatIllegalStateException().isThrownBy(() -> expanded("WHERE // include: open(m)"))
			.withMessageStartingWith("cypher/fragment/open.cypher does not begin with // fragment/open(");
	}

	private String expanded(String statement) {
		return this.fragments.expand("room/verb", statement);
	}

	private void fragment(String signature, String text) {
		this.files.put("fragment/" + signature.substring(0, signature.indexOf('(')),
				"// fragment/" + signature + ": what it says\n" + text + "\n");
	}

}
