package io.peergraph.statement;

import java.util.List;
import java.util.Optional;

import io.peergraph.language.PeerNames;
import io.peergraph.language.Tagged;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What bob said, as somebody else would put it. */
class ThirdPersonTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			I/PRON like/VERB my/PRON tea/NOUN                                | bob likes bob's tea
			I'm/PRON tired/ADJ and/CCONJ want/VERB tea/NOUN                  | bob is tired and wants tea
			I've/PRON seen/VERB it/PRON                                      | bob has seen it
			I/PRON can/AUX swim/VERB and/CCONJ dive/VERB                     | bob can swim and dive
			I/PRON don't/AUX like/VERB tea/NOUN                              | bob does not like tea
			I'd/PRON seen/VERB it/PRON                                       | bob had seen it
			I'd/PRON swim/VERB                                               | bob would swim
			I/PRON always/ADV try/VERB                                       | bob always tries
			I/PRON ate/VERB and/CCONJ slept/VERB                             | bob ate and slept
			I/PRON hurt/VERB myself/PRON                                     | bob hurt themselves
			It/PRON is/AUX mine/PRON                                         | It is bob's
			I/PRON work/VERB in/ADP a/DET mine/NOUN                          | bob works in a mine
			Ana/PROPN and/CCONJ I/PRON swim/VERB                             | Ana and bob swim
			Ana/PROPN and/CCONJ I'm/PRON here/ADV                            | Ana and bob are here
			We/PRON like/VERB our/PRON house/NOUN                            | bob and others like their house
			I/PRON said/VERB "/PUNCT I/PRON like/VERB it/PRON "/PUNCT        | bob said " I like it "
			My/PRON sister/NOUN likes/VERB you/PRON                          | bob's sister likes you""")
	void saysWhoIsMeant(String tagged, String told) {
		assertThat(told(tagged, Optional.empty(), false)).isEqualTo(told);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			You/PRON like/VERB tea/NOUN                | ana likes tea
			I/PRON like/VERB you/PRON                  | bob likes ana
			I/PRON think/VERB you/PRON like/VERB it/PRON | bob thinks ana likes it
			I/PRON know/VERB that/SCONJ you're/PRON here/ADV | bob knows that ana is here
			I/PRON like/VERB your/PRON house/NOUN      | bob likes ana's house
			We/PRON attack/VERB Rome/PROPN             | bob and ana attack Rome
			You/PRON broke/VERB your/PRON promise/NOUN | ana broke their promise
			I/PRON kept/VERB my/PRON word/NOUN to/ADP Leo/PROPN | bob kept their word to Leo
			You/PRON gave/VERB me/PRON your/PRON solemn/ADJ oath/NOUN | ana gave bob their solemn oath
			You/PRON keep/VERB my/PRON word/NOUN       | ana keeps bob's word
			You/PRON broke/VERB your/PRON leg/NOUN     | ana broke ana's leg""")
	void knowsWhoIsSpokenTo(String tagged, String told) {
		assertThat(told(tagged, Optional.of("ana"), true)).isEqualTo(told);
	}

	private static String told(String tagged, Optional<String> addressee, boolean together) {
		Tagged clause = Tagged.of(tagged);
		PeerNames names = new PeerNames("bob", List.of("bob"));
		return new ThirdPerson(clause.text(), clause.words(), names, addressee, together).told();
	}

}
