package io.peergraph.fact;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.stereotype.Component;

/** Makes facts ready to be stored. */
@Component
class FactPreparation {

	private final FactEmbeddings embeddings;

	private final Clock clock;

	FactPreparation(FactEmbeddings embeddings, Clock clock) {
		this.embeddings = embeddings;
		this.clock = clock;
	}

	// The same said twice in one message is one support.
	NewFacts prepare(String workspace, String about, String derivedBy, Collection<? extends Statement> statements) {
		Subject subject = new Subject(workspace, about, derivedBy, this.clock.instant().atZone(ZoneOffset.UTC));
		List<NewFact> drafts = statements.stream().map((one) -> NewFact.of(subject, one)).toList();
		Map<String, String> texts = new TreeMap<>();
		Map<List<String>, NewFact> once = new LinkedHashMap<>();
		for (NewFact draft : drafts) {
			texts.putIfAbsent(draft.key(), draft.text());
			once.putIfAbsent(List.of(draft.key(), draft.support()), draft);
		}
		List<NewFact> sorted = once.values()
			.stream()
			.sorted(Comparator.comparing(NewFact::key).thenComparing(NewFact::support))
			.toList();
		return new NewFacts(subject, sorted, this.embeddings.embed(texts), this.embeddings.model(),
				drafts.stream().map(NewFact::key).toList());
	}

}
