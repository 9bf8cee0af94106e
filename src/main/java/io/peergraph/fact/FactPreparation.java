package io.peergraph.fact;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

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

	NewFacts stated(String workspace, String speaker, String derivedBy, List<Statement> statements) {
		Subject subject = new Subject(workspace, speaker, derivedBy, now());
		return prepare(subject, statements.stream().map((one) -> NewFact.of(subject, one)).toList());
	}

	NewFacts concluded(String workspace, String about, String derivedBy, List<Conclusion> conclusions) {
		Subject subject = new Subject(workspace, about, derivedBy, now());
		return prepare(subject, conclusions.stream().map((one) -> NewFact.of(subject, one)).toList());
	}

	NewFacts told(String workspace, String teller, String about, Collection<Assertion> told) {
		Subject subject = new Subject(workspace, about, "told by " + teller, now());
		return prepare(subject, told.stream().map((one) -> NewFact.of(subject, teller, one)).toList());
	}

	// The same said twice in one message is one support.
	private NewFacts prepare(Subject subject, List<NewFact> drafts) {
		Map<String, String> texts = new TreeMap<>();
		Map<List<String>, NewFact> once = new LinkedHashMap<>();
		for (NewFact draft : drafts) {
			texts.putIfAbsent(draft.key(), draft.text());
			once.putIfAbsent(List.of(draft.key(), draft.support()), draft);
		}
		Map<String, double[]> vectors = this.embeddings.of(texts);
		List<Map<String, @Nullable Object>> rows = once.values()
			.stream()
			.sorted(Comparator.comparing(NewFact::key).thenComparing(NewFact::support))
			.map((draft) -> draft.row(vectors.get(draft.key()), this.embeddings.model()))
			.toList();
		return new NewFacts(subject.workspace(), subject.about(), rows, drafts.stream().map(NewFact::key).toList());
	}

	private ZonedDateTime now() {
		return this.clock.instant().atZone(ZoneOffset.UTC);
	}

}
