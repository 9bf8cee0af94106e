package io.peergraph.language;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What has one value at a time. */
class SingleValuedAttributeTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			bob lives in Porto                           | residence         | porto
			bob moved to Porto in 2025                   | residence         | porto
			bob has just moved from Lisbon to the Azores | residence         | azores
			bob is now living in Porto with his cat.     | residence         | porto
			bob works at Siemens                         | employer          | siemens
			bob got a job at the Post Office last week   | employer          | post office
			bob works as a nurse                         | occupation        | nurse
			bob is 42 years old!                         | age               | 42
			bob is married to alice                      | relationship      | married
			bob is now single                            | relationship      | single
			bob is currently busy until noon             | availability      | busy
			bob is in Rome                               | location          | rome
			bob's favorite color is blue                 | favourite color   | blue
			bob's favourite color is now red             | favourite color   | red
			bob's email is bob@example.org               | email             | bob@example.org
			bob's sister's age is 7                      | sister's age      | 7""")
	void isFoundHoweverItIsWorded(String text, String name, String value) {
		assertThat(SingleValuedAttribute.of("bob", text)).contains(new SingleValuedAttribute(name, value, false));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			bob does not live in Porto any more | residence       | porto
			bob no longer works at Siemens      | employer        | siemens
			bob is not married                  | relationship    | married
			bob's favourite color is not blue   | favourite color | blue""")
	void isDenied(String text, String name, String value) {
		assertThat(SingleValuedAttribute.of("bob", text)).contains(new SingleValuedAttribute(name, value, true));
	}

	@ParameterizedTest
	@ValueSource(strings = { "bob likes tea", "alice lives in Porto", "bob", "", "bob lives in hope",
			"bob said that alice lives in Porto", "bob moved the table to the wall", "bob is 42" })
	void isNothingThatMayHaveSeveralValues(String text) {
		assertThat(SingleValuedAttribute.of("bob", text)).isEmpty();
	}

	@Test
	void excludesAnotherValueAndTheDenialOfTheSame() {
		List<SingleValuedAttribute> all = List.of(new SingleValuedAttribute("residence", "porto", false),
				new SingleValuedAttribute("residence", "porto", true),
				new SingleValuedAttribute("residence", "rome", false),
				new SingleValuedAttribute("residence", "rome", true),
				new SingleValuedAttribute("location", "porto", false));

		assertThat(all.stream().map((one) -> all.stream().map((other) -> one.excludes(other) ? "x" : ".").toList()))
			.containsExactly(List.of(".", "x", "x", ".", "."), List.of("x", ".", ".", ".", "."),
					List.of("x", ".", ".", "x", "."), List.of(".", ".", "x", ".", "."),
					List.of(".", ".", ".", ".", "."));
	}

}
