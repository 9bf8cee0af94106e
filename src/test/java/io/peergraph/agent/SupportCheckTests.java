package io.peergraph.agent;

import java.time.Instant;
import java.util.List;

import io.peergraph.access.View;
import io.peergraph.api.Metadata;
import io.peergraph.dialectic.Citation;
import io.peergraph.message.Message;
import io.peergraph.session.SessionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether what bob said on 10 March 2026 carries a sentence. */
class SupportCheckTests {

	private final CitationHandles handles = new CitationHandles();

	private final SupportCheck check = new SupportCheck("What did bob eat?", this.handles);

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			I ate two eggs in Porto  | bob ate two eggs in Porto.                | true
			I ate two eggs in Porto  | Two eggs were eaten by bob.               | true
			I ate two eggs in Porto  | On 10 March 2026 bob ate two eggs.        | true
			I ate two eggs in Porto  | On 11 March 2026 bob ate two eggs.        | false
			I ate two eggs in Porto  | bob ate 7 eggs in Porto.                  | false
			I ate two eggs in Porto  | bob ate two eggs in Lisbon.               | false
			I ate two eggs in Porto  | bob did not eat two eggs in Porto.        | false
			I do not eat eggs        | bob does not eat eggs.                    | true
			I do not eat eggs        | bob eats eggs.                            | false
			I ate two eggs in Porto  | bob no longer eats two eggs in Porto.     | true
			I ate two eggs in Porto  | bob repaired a bicycle.                   | false
			I ate two eggs in Porto  | Here is more:                             | true
			I ate two eggs in Porto  | It is not known what bob ate.             | true
			I ate two eggs in Porto  | It is not known whether bob owns a yacht. | false
			我昨天在北京吃了两个鸡蛋 | 他昨天在北京吃了两个鸡蛋。                | true
			我昨天在北京吃了两个鸡蛋 | 他昨天在上海买了一辆自行车。              | false""")
	void isToldByItsWordsNumbersNamesAndDenials(String said, String sentence, boolean carried) {
		assertThat(this.check.carries(sentence, List.of(citation(said)), List.of())).isEqualTo(carried);
	}

	@Test
	void countsWhatWasCitedBefore() {
		Citation eggs = citation("I ate two eggs");

		assertThat(this.check.carries("bob ate two eggs.", List.of(), List.of(eggs))).isTrue();
		assertThat(this.check.carries("bob ate two eggs.", List.of(), List.of())).isFalse();
	}

	@Test
	void wantsTheNamesOfOthersInWhatIsCited() {
		Message ana = message("ana", "I like tea");
		this.handles.give(ana);

		assertThat(this.check.carries("ana ate two eggs.", List.of(citation("I ate two eggs")), List.of())).isFalse();
		assertThat(this.check.carries("ana likes tea.", List.of(new Citation(null, ana, "I like tea")), List.of()))
			.isTrue();
	}

	private static Citation citation(String said) {
		return new Citation(null, message("bob", said), said);
	}

	private static Message message(String author, String content) {
		return new Message(View.of("demo"), author, new SessionId("demo", "lunch"), author, 1, content, Metadata.EMPTY,
				1, null, Instant.parse("2026-03-10T10:00:00Z"));
	}

}
