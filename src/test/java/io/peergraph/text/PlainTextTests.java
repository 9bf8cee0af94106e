package io.peergraph.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@Execution(ExecutionMode.CONCURRENT)
class PlainTextTests {

	@ParameterizedTest
	@CsvSource(delimiter = '¦', quoteCharacter = '`',
			value = { "I don&#39;t eat fish &amp; chips¦I don't eat fish & chips",
					"we&rsquo;re &lt;here&gt;&nbsp;now¦we're <here> now", "**Big** news: __I__ won¦Big news: I won",
					"I _never_ lie, *never*.¦I never lie, never.", "It costs ~~nine~~ ten¦It costs  ten",
					"||I did it||, said <b>nobody</b>¦I did it, said nobody",
					"see [my page](https://a.example/b?c=d)¦see my page", "see <https://a.example|my page>¦see my page",
					"my_snake_case and 2*3*4¦my_snake_case and 2*3*4", "*sits down* Hello¦*sits down* Hello",
					"AT&T &unknown; &#xZZ;¦AT&T &unknown; &#xZZ;" })
	void undoesMarkup(String written, String plain) {
		assertThat(PlainText.of(written).text()).isEqualTo(plain);
	}

	@Test
	void seesOneKindOfBlankAndApostrophe() {
		assertThat(PlainText.of("I\u00a0live\u2003in\u200b \ufeffRome\u2028It\u2019s fine").text())
			.isEqualTo("I live in Rome\nIt's fine");
		assertThat(PlainText.of("\ud83d\udc69\u200d\ud83d\udcbb").text()).isEqualTo("\ud83d\udc69\u200d\ud83d\udcbb");
	}

	@Test
	void quotesTheOriginal() {
		String written = "**I don&#39;t**\u00a0know [her](https://a.example).";
		PlainText plain = PlainText.of(written);
		int end = plain.text().indexOf('.');

		assertThat(plain.original(new TextSpan(plain.text().substring(0, end), 0)))
			.isEqualTo("I don&#39;t**\u00a0know [her](https://a.example)");
		assertThat(plain.piece(2, 13).text()).isEqualTo("I don't");
	}

}
