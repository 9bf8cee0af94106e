package io.peergraph.deriver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.peergraph.fact.Quote;
import io.peergraph.fact.Statement;
import io.peergraph.language.PeerNames;
import io.peergraph.message.Message;
import io.peergraph.statement.Remark;
import io.peergraph.statement.StatedClause;
import io.peergraph.statement.StatementReader;

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
	public String name() {
		return NAME;
	}

	@Override
	public int contextTokens() {
		return CONTEXT;
	}

	@Override
	public Extraction extract(ExtractionInput input) {
		StatementReader reader = new StatementReader(new PeerNames(input.speaker(), input.witnesses()));
		List<Statement.Said> found = new ArrayList<>();
		for (Message message : input.messages()) {
			Optional<Message> before = before(message, input);
			Remark remark = before.map((one) -> new Remark(one.author(), one.content())).orElse(null);
			reader.read(message.content(), message.saidAt(), remark)
				.forEach((clause) -> found.add(statement(clause, message, before)));
		}
		return new Extraction(NAME, found);
	}

	private static Optional<Message> before(Message message, ExtractionInput input) {
		return input.remarks()
			.stream()
			.filter((remark) -> remark.sequence() == message.sequence() - 1 && !remark.author().equals(input.speaker()))
			.findFirst();
	}

	private static Statement.Said statement(StatedClause clause, Message message, Optional<Message> before) {
		List<String> leans = before.filter((_) -> clause.answers()).map(Message::key).stream().toList();
		return new Statement.Said(clause.text(), List.of(new Quote(message.key(), clause.quote())), clause.mentions(),
				clause.validFrom(), clause.validTo(), List.of(), leans);
	}

}
