package io.peergraph.statement;

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
			bob turned 42 on 3 March 2026                | age               | 42
			bob has three kids now                       | number of children | three
			bob lives in Portugal                        | country of residence | portugal
			bob's name is Robert Ames                    | name              | robert ames
			bob is called Bobby by everyone              | nickname          | bobby
			bob's favourite food is pizza                | favourite food    | pizza
			bob's phone number is 555 12                 | phone number      | 555 12
			bob said that the SSH port is 22             | the ssh port is   | 22
			bob said that the SSH port is 49222 now      | the ssh port is   | 49222
			bob said that the meeting is in room 7 now   | the meeting is in room | 7
			bob said that the test is on 3 May 2026      | the test is on    | 3 may 2026
			bob said that the test was moved to 4 May 2026 | the test is on  | 4 may 2026
			bob said that the standup was moved to 10:15 | the standup is at | 10:15
			bob said that the standup is at 9:30         | the standup is at | 9:30
			bob lives in Porto, close to the river       | residence         | porto
			bob's name is Tim, not Tom                   | name              | tim
			bob and others got married in April 2026     | relationship      | married
			bob said that the database is MySQL          | the database is   | mysql
			bob and others switched the database to Postgres | the database is | postgres
			bob is 42 years old!                         | age               | 42
			bob is 42.                                   | age               | 42
			bob is now 43                                | age               | 43
			bob said that alice lives in Porto           | alice's residence | porto
			bob said that Alice is 41                    | alice's age       | 41
			bob said that alice's favourite colour is red | alice's favourite colour | red
			bob is married to alice                      | relationship      | married
			bob is now single                            | relationship      | single
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
			bob said that alice does not live in Porto | alice's residence | porto
			bob's favourite color is not blue   | favourite color | blue""")
	void isDenied(String text, String name, String value) {
		assertThat(SingleValuedAttribute.of("bob", text)).contains(new SingleValuedAttribute(name, value, true));
	}

	@ParameterizedTest
	@ValueSource(strings = { "bob likes tea", "alice lives in Porto", "bob", "", "bob lives in hope",
			"bob said that she lives in Porto", "bob said that alice is called Al", "bob is 42 minutes late",
			"bob is 7", "bob said that alice also lives in Porto", "bob moved the table to the wall",
			"bob works at night", "bob works for little money", "bob works at Aldi on Fridays",
			"bob also works at Lidl", "bob works with Ana", "bob works as a nurse", "bob is in Rome", "bob is busy",
			"bob's name is hard to spell", "bob's favourite food is cheap", "bob's favourite bar is always full",
			"bob's boss is strict", "bob's job is a nightmare", "bob's budget is tight",
			"bob lives in Rome during the week", "bob is engaged in politics", "bob has two dogs",
			"bob joined the choir", "bob has a son", "bob said that the car is fast",
			"bob said that the car is on the left", "bob said that the soup is cold now",
			"bob said: \"I live in Rome\"" })
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
