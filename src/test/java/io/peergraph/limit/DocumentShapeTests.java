package io.peergraph.limit;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import graphql.execution.AbortExecutionException;
import graphql.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** How deep a document is, counted by hand. */
class DocumentShapeTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{ a }                                                   | 1 | 1 | 0
			{ a { b { c } } d }                                     | 3 | 3 | 0
			{ a { ... on A { b } } }                                | 2 | 3 | 0
			{ a { ...f } } fragment f on A { b { c } }              | 3 | 4 | 0
			{ a { ...f } ...g } fragment f on A { b } fragment g on Q { a { ...f } } | 2 | 4 | 0
			{ a } fragment unused on A { b { c { d { e } } } }      | 1 | 4 | 0
			{ a } query two { a { b { c } } }                       | 3 | 3 | 0
			{ one: a { two: b } a { ...f } } fragment f on A { three: b } | 2 | 3 | 3
			{ __schema { types { fields { name } } } a { b } }      | 2 | 4 | 0
			{ a { __typename } }                                    | 1 | 2 | 0
			{ __type(name: "A") { ...f } } fragment f on __Type { fields { name } } | 0 | 4 | 0
			{ a { ...missing } }                                    | 1 | 2 | 0""")
	void countsLevelsOfFieldsAndOfSelections(String document, int depth, int nesting, int aliases) {
		DocumentShape shape = shape(document);

		assertThat(shape.depth()).isEqualTo(depth);
		assertThat(shape.nesting()).isEqualTo(nesting);
		assertThat(shape.aliases()).isEqualTo(aliases);
		shape.refuseCircles();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{ a { ...f } } fragment f on A { ...f }
			{ a } fragment f on A { b { ...g } } fragment g on A { ...f }
			{ a { ...f } } fragment f on A { ...g } fragment g on A { ...h } fragment h on A { b { ...g } }""")
	void refusesAFragmentThatContainsItself(String document) {
		assertThatExceptionOfType(AbortExecutionException.class).isThrownBy(() -> shape(document).refuseCircles());
	}

	@Test
	void refusesNoFragmentThatIsSpreadTwice() {
		DocumentShape shape = shape(
				"{ a { ...f ...g } } fragment f on A { ...h } fragment g on A { ...h } " + "fragment h on A { b }");

		shape.refuseCircles();
		assertThat(shape.depth()).isEqualTo(2);
	}

	@Test
	void measuresChainsThatWouldExhaustAStackOrMultiply() {
		int length = 600;
		String chain = IntStream.range(0, length)
			.mapToObj((index) -> "fragment f%d on A { x: a { ...f%d } y: a { ...f%d } }".formatted(index, index + 1,
					index + 1))
			.collect(Collectors.joining("\n"));

		DocumentShape shape = shape("{ ...f0 } " + chain + " fragment f" + length + " on A { b }");

		assertThat(shape.depth()).isEqualTo(length + 1);
		assertThat(shape.nesting()).isEqualTo(2 * length + 2);
		assertThat(shape.aliases()).isEqualTo(2 * length);
	}

	@Test
	void findsDirectivesWhereverTheyAre() {
		assertThat(shape("query @a { b @c { ...f @d } } fragment f on A @e { ... @g { h } }").directives())
			.extracting((directive) -> directive.getName())
			.containsExactlyInAnyOrder("a", "c", "d", "e", "g");
	}

	private static DocumentShape shape(String document) {
		return new DocumentShape(new Parser().parseDocument(document));
	}

}
