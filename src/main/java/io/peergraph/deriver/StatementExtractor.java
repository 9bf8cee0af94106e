package io.peergraph.deriver;

import java.util.ArrayList;
import java.util.List;

import io.peergraph.language.PeerNames;
import io.peergraph.language.StatedClause;
import io.peergraph.language.StatementReader;

import org.springframework.stereotype.Component;

/**
 * The built-in extractor: each clause in which a speaker states something about
 * themselves or the world, retold so that it can be read alone.
 */
@Component
class StatementExtractor implements Extractor {

	private static final String NAME = "built-in statements";

	@Override
	public Extraction extract(ExtractionInput input) {
		StatementReader reader = new StatementReader(new PeerNames(input.speaker(), input.witnesses()));
		List<ProposedFact> found = new ArrayList<>();
		for (int i = 0; i < input.utterances().size(); i++) {
			ExtractionInput.Utterance utterance = input.utterances().get(i);
			int index = i;
			reader.read(utterance.content(), utterance.at())
				.forEach((statement) -> found.add(proposed(statement, index)));
		}
		return new Extraction(NAME, found);
	}

	private static ProposedFact proposed(StatedClause statement, int utterance) {
		return new ProposedFact(statement.text(), List.of(new ProposedFact.Quote(utterance, statement.quote())),
				statement.mentions(), statement.validFrom(), statement.validTo(), List.of());
	}

}
