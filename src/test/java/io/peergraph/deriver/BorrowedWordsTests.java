package io.peergraph.deriver;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import io.peergraph.access.View;
import io.peergraph.api.Metadata;
import io.peergraph.belief.CommonGround;
import io.peergraph.fact.Quote;
import io.peergraph.fact.Statement;
import io.peergraph.message.Message;
import io.peergraph.session.SessionId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BorrowedWordsTests {

	private static final CommonGround.Shared KNOWN = new CommonGround.Shared("known", "alice works at Lidl");

	@Test
	void areNoneWhereTheQuoteHasThemAll() {
		assertThat(borrowed("alice lives in Porto", "I live in Porto", "Where do you live?")).isEmpty();
	}

	@Test
	void comeFromTheQuestionThatWasAnswered() {
		assertThat(borrowed("alice lives in Porto", "Yes", "Do you live in Porto?")).containsExactly("remark");
	}

	@Test
	void comeFromWhatWasKnown() {
		assertThat(borrowed("alice likes working at Lidl", "I like it there", "Hello")).containsExactly("known");
	}

	@Test
	void areNamedOnceHoweverManyTheyAre() {
		assertThat(borrowed("alice lives in Porto with Fernanda", "Yes", "In Porto, with Fernanda?"))
			.containsExactly("remark");
	}

	@Test
	void areNoOtherForms() {
		assertThat(borrowed("alice is painting", "I paint", "Who paints?")).isEmpty();
	}

	@Test
	void areNumbersOnlyAsTheyWereSaid() {
		assertThat(borrowed("alice was born in 1984", "in 1985", "Were you born in 1984?")).containsExactly("remark");
	}

	@Test
	void areNoNamesOfThoseWhoWereThere() {
		assertThat(borrowed("alice trusts charlie", "I trust him", "Do you trust charlie?")).isEmpty();
	}

	private static List<String> borrowed(String fact, String said, String before) {
		DerivationBatch batch = new DerivationBatch(List.of(message("said", "alice", 2, said)),
				List.of(message("remark", "bob", 1, before)),
				new Witnesses(Set.of("alice", "bob", "charlie"), Set.of("bob")), null, 2);
		return new BorrowedWords(batch, List.of(KNOWN)).of(new Statement.Said(fact, List.of(new Quote("said", said)),
				List.of(), null, null, List.of(), List.of()));
	}

	private static Message message(String key, String author, long sequence, String content) {
		return new Message(View.of("w"), key, new SessionId("w", "s"), author, sequence, content, Metadata.EMPTY, 1,
				null, Instant.EPOCH);
	}

}
