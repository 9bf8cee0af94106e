package io.peergraph.language;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whom a text names. */
class PeerNamesTests {

	private final PeerNames names = new PeerNames("bob", List.of("bob", "ana", "Will", "anna-lena", "x.y+z", "Zoë"));

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			I like Ana                         | ana
			ANA, zoë and anna-lena are here    | Zoë ana anna-lena
			ana's dog bit ana                  | ana
			I like bananas and ana_2           | ''
			anna-lena-2 is nobody              | ''
			ana- and -ana                      | ana
			I will go                          | ''
			I asked Will                       | Will
			x.y+z is odd                       | x.y+z
			xayyz is not                       | ''
			bob is me                          | ''
			ZOË                                | Zoë""")
	void findsThoseWhoWereThereAsWholeWords(String text, String named) {
		assertThat(String.join(" ", this.names.in(text))).isEqualTo(named);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Ana, I like tea            | ana
			Hi Ana! I like tea         | ana
			thank you, Will. Bye       | Will
			good morning ana: tea?     | ana
			Ana likes tea              | ''
			I told Ana, tea            | ''
			will, do it                | ''
			bob, this is me            | ''""")
	void findsWhoIsAddressed(String sentence, String addressed) {
		assertThat(this.names.addressedBy(sentence).orElse("")).isEqualTo(addressed);
	}

	@Test
	void knowsWhoIsMeantByYouWhenOnlyOneIsThere() {
		assertThat(new PeerNames("bob", List.of("bob", "ana")).addressee()).contains("ana");
		assertThat(new PeerNames("bob", List.of("bob")).addressee()).isEmpty();
		assertThat(this.names.addressee()).isEmpty();
	}

	@Test
	void findsNobodyWhereNobodyElseIs() {
		PeerNames alone = new PeerNames("bob", List.of("bob"));

		assertThat(alone.in("bob and ana")).isEmpty();
		assertThat(alone.addressedBy("ana, come")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			We moved to Ghent.            | true
			I just read "emma" again      | true
			Well, I'm fine. Thanks, Alice | false
			Nothing new here.             | false""")
	void seesWhetherSomethingIsNamed(String text, boolean named) {
		assertThat(PeerNames.isAnyIn(text, List.of("Alice"))).isEqualTo(named);
	}

	@Test
	void offersWhatMayBeANameAsWrittenAndInSmallLetters() {
		assertThat(PeerNames.maybeIn("What did Ana-Lena tell Will and will? I a", "")).containsExactly("What", "what",
				"did", "Ana-Lena", "ana-lena", "tell", "Will", "will", "and");
		assertThat(PeerNames
			.maybeIn(IntStream.range(0, 100).mapToObj((index) -> "Name" + index).collect(Collectors.joining(" ")), ""))
			.hasSize(60);
	}

}
