package io.peergraph.deriver;

import java.util.List;
import java.util.stream.Stream;

import io.peergraph.belief.CommonGround;
import io.peergraph.fact.Statement;
import io.peergraph.language.PeerNames;
import io.peergraph.message.Message;
import io.peergraph.text.AnswerEcho;
import org.jspecify.annotations.Nullable;

/**
 * Messages that are read together: one after the other of one author, all for the same
 * audience.
 *
 * @param messages oldest first
 * @param remarks what the whole audience heard before and between them
 * @param audience of every one of them
 * @param instructions what is to be looked for
 * @param cursor the sequence up to which the author's messages are done with them
 */
record DerivationBatch(List<Message> messages, List<Message> remarks, Witnesses audience, @Nullable String instructions,
		long cursor) {

	boolean isToDerive() {
		return !this.messages.isEmpty() && !this.audience.observers().isEmpty();
	}

	int tokens() {
		return this.messages.stream().mapToInt(Message::tokenCount).sum();
	}

	ExtractionInput input(String author, List<CommonGround.Shared> known) {
		return new ExtractionInput(author, this.audience.witnesses(),
				this.messages.stream()
					.map((message) -> message.withContent(AnswerEcho.without(message.content())))
					.toList(),
				this.remarks, known, this.instructions);
	}

	/**
	 * {@return what was found, with whom it mentions and what else its words rest on}
	 * @param statements that were found in it
	 * @param known what was known of the author
	 */
	List<Statement.Said> rested(List<Statement.Said> statements, List<CommonGround.Shared> known) {
		BorrowedWords borrowed = new BorrowedWords(this, known);
		return statements.stream().map((found) -> rested(found, borrowed)).toList();
	}

	private static Statement.Said rested(Statement.Said found, BorrowedWords borrowed) {
		// Whoever is no peer is left out where they are stored.
		List<String> mentions = Stream.concat(found.mentions().stream(), PeerNames.maybeIn(found.text(), "").stream())
			.distinct()
			.toList();
		return found.with(mentions,
				Stream.concat(found.leans().stream(), borrowed.of(found).stream()).distinct().toList());
	}

}
