package io.peergraph.fact;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Makes facts ready to be stored. */
@Component
class Preparation {

	private final Meanings meanings;

	private final Clock clock;

	Preparation(Meanings meanings, Clock clock) {
		this.meanings = meanings;
		this.clock = clock;
	}

	NewFacts stated(String workspace, String speaker, String derivedBy, List<Statement> statements) {
		// The same said twice in one message is one support.
		Map<List<String>, Draft> once = new LinkedHashMap<>();
		for (Statement statement : statements) {
			String key = Fact.keyOf(workspace, speaker, statement.text());
			once.putIfAbsent(List.of(key, statement.message()), Draft.of(statement));
		}
		return prepare(workspace, speaker, derivedBy, once.values());
	}

	NewFacts told(String workspace, String observer, String about, Collection<Told> told) {
		return prepare(workspace, about, "told by " + observer,
				told.stream().map((one) -> Draft.of(one, UUID.randomUUID().toString())).toList());
	}

	private NewFacts prepare(String workspace, String about, String derivedBy, Collection<Draft> drafts) {
		Map<String, String> texts = new TreeMap<>();
		drafts.forEach((draft) -> texts.putIfAbsent(Fact.keyOf(workspace, about, draft.text()), draft.text()));
		Map<String, double[]> vectors = this.meanings.of(texts);
		List<Map<String, @Nullable Object>> rows = new ArrayList<>();
		for (Draft draft : drafts) {
			String key = Fact.keyOf(workspace, about, draft.text());
			Map<String, @Nullable Object> fact = new HashMap<>(draft.validity());
			fact.putAll(Map.of("id", key, "workspace", workspace, "about", about, "text", draft.text(), "level",
					FactLevel.EXPLICIT.name(), "confidence", 1.0, "recordedAt", now(), "derivedBy", derivedBy));
			fact.put("title", draft.title());
			fact.put("embedding", vectors.get(key));
			Map<String, @Nullable Object> row = new HashMap<>(draft.support());
			row.put("id", key);
			row.put("fact", fact);
			rows.add(row);
		}
		rows.sort(Comparator.comparing((row) -> String.valueOf(row.get("id"))));
		return new NewFacts(workspace, about, rows);
	}

	ZonedDateTime now() {
		return this.clock.instant().atZone(ZoneOffset.UTC);
	}

}
