package io.peergraph.explore;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ExportedNamesTests {

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1" })
	void getAnApostropheWhereASpreadsheetWouldReckon(String name) {
		assertThat(ExportedNames.inSheet(name)).isEqualTo("'" + name);
	}

	@Test
	void stayAsTheyAreWhereNothingIsWrong() {
		assertThat(ExportedNames.inSheet("a=b")).isEqualTo("a=b");
		assertThat(ExportedNames.inSheet("")).isEmpty();
		assertThat(ExportedNames.inXml("🦊 <花子> & co.")).isEqualTo("🦊 <花子> & co.");
	}

	@Test
	void loseWhatXmlCannotSay() {
		assertThat(ExportedNames.inXml("a\0b\u0001c\u001Bd\uFFFEe\uD83Ef"))
			.isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf");
	}

}
