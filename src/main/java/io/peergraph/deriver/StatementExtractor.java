package io.peergraph.deriver;

import java.util.ArrayList;
import java.util.List;

import io.peergraph.fact.Quote;
import io.peergraph.fact.Statement;
import io.peergraph.language.PeerNames;
import io.peergraph.language.Remark;
import io.peergraph.language.StatedClause;
import io.peergraph.language.StatementReader;
import io.peergraph.message.Message;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The built-in extractor: each clause in which a speaker states something about
 * themselves or the world, retold so that it can be read alone.
 */
@Component
class StatementExtractor implements Extractor {

	private static final String NAME = "built-in statements";

	/** What a message answers stands right before it. */
	private static final int CONTEXT = 2048;

	@Override
	public int contextTokens() {
		return CONTEXT;
	}

	@Override
	public Extraction extract(ExtractionInput input) {
		StatementReader reader = new StatementReader(new PeerNames(input.speaker(), input.witnesses()));
		List<Statement.Said> found = new ArrayList<>();
		for (Message message : input.messages()) {
			reader.read(message.content(), message.said(), before(message, input))
				.forEach((clause) -> found.add(statement(clause, message.key())));
		}
		return new Extraction(NAME, found);
	}

	private static @Nullable Remark before(Message message, ExtractionInput input) {
		return input.remarks()
			.stream()
			.filter((remark) -> remark.sequence() == message.sequence() - 1 && !remark.author().equals(input.speaker()))
			.map((remark) -> new Remark(remark.author(), remark.content()))
			.findFirst()
			.orElse(null);
	}

	private static Statement.Said statement(StatedClause clause, String message) {
		return new Statement.Said(clause.text(), List.of(new Quote(message, clause.quote())), clause.mentions(),
				clause.validFrom(), clause.validTo(), List.of(), List.of());
	}

}
