package io.peergraph.agent;

import java.time.Instant;
import java.util.List;

import io.peergraph.access.View;
import io.peergraph.api.Metadata;
import io.peergraph.dialectic.Citation;
import io.peergraph.fact.Evidence;
import io.peergraph.fact.Fact;
import io.peergraph.fact.FactLevel;
import io.peergraph.message.Message;
import io.peergraph.session.SessionId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What may be cited in one answer. */
class CitationHandlesTests {

	private static final View VIEW = View.of("demo");

	private static final Message EGGS = message("1", "bob", "Today I  ate \u201Ctwo\u201D eggs.");

	private static final Fact FACT = new Fact(VIEW, "f", "ana", "ana likes tea", FactLevel.EXPLICIT, null, null,
			Instant.EPOCH, "test");

	private final CitationHandles handles = new CitationHandles();

	@Test
	void givesOneHandleToOneThing() {
		assertThat(this.handles.give(EGGS)).isEqualTo("M1");
		assertThat(this.handles.give(message("2", "ana", "Tea!"))).isEqualTo("M2");
		assertThat(this.handles.give(EGGS)).isEqualTo("M1");
		assertThat(this.handles.give(FACT, List.of())).isEqualTo("F1");
		assertThat(this.handles.message("M1")).contains(EGGS);
		assertThat(this.handles.fact("F1").map(CitationHandles.Known::fact)).contains(FACT);
		assertThat(this.handles.speakers()).containsExactlyInAnyOrder("bob", "ana");
	}

	@Test
	void knowsNoHandleThatItDidNotGiveOut() {
		String given = this.handles.give(EGGS);

		for (String handle : List.of("M2", "F1", "m1", "M01", "", "1")) {
			assertThat(this.handles.cite(handle, null)).isEmpty();
			assertThat(this.handles.message(handle)).isEmpty();
			assertThat(this.handles.fact(handle)).isEmpty();
		}
		assertThat(new CitationHandles().cite(given, null)).isEmpty();
	}

	@Test
	void citesTheWordsAsTheyStandInTheMessage() {
		String handle = this.handles.give(EGGS);

		assertThat(this.handles.cite(handle, "i ate \"TWO\" eggs")).map(Citation::quote)
			.contains("I  ate \u201Ctwo\u201D eggs");
		assertThat(this.handles.cite(handle, "I ate three eggs")).isEmpty();
		assertThat(this.handles.cite(handle, null)).map(Citation::quote).contains(EGGS.content());
	}

	@Test
	void takesNoQuoteThatIsFoundAnywhere() {
		String handle = this.handles.give(EGGS);
		String ok = this.handles.give(message("2", "ana", "OK"));

		assertThat(this.handles.cite(handle, "I")).isEmpty();
		assertThat(this.handles.cite(handle, "e,")).isEmpty();
		assertThat(this.handles.cite(ok, "OK")).map(Citation::quote).contains("OK");
	}

	@Test
	void citesTheBeginningOfALongMessageByWholeCharacters() {
		String handle = this.handles.give(message("2", "ana", "🎻".repeat(400)));

		assertThat(this.handles.cite(handle, null)).map(Citation::quote).contains("🎻".repeat(300));
	}

	@Test
	void citesAFactWithTheLastOfItsEvidence() {
		Message later = message("2", "ana", "Tea!");
		String proved = this.handles.give(FACT, List.of(new Evidence(EGGS, "eggs", 1), new Evidence(later, "Tea", 2)));

		assertThat(this.handles.cite(proved, "whatever it says")).contains(new Citation(FACT, later, "Tea"));
		assertThat(new CitationHandles.Known(FACT, List.of()).citation())
			.isEqualTo(new Citation(FACT, null, "ana likes tea"));
	}

	private static Message message(String key, String author, String content) {
		return new Message(VIEW, key, new SessionId("demo", "lunch"), author, 1, content, Metadata.EMPTY, 1, null,
				Instant.EPOCH);
	}

}
