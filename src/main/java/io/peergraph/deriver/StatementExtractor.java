package io.peergraph.deriver;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.springframework.stereotype.Component;

/**
 * The built-in extractor: each clause in which a speaker states something about
 * themselves or the world, retold so that it can be read alone. Works by rules over the
 * parts of speech of English; what is in another language is kept as a quotation.
 */
@Component
class StatementExtractor implements Extractor {

	private static final String NAME = "built-in statements";

	// Each is for one thread at a time and takes a while to make.
	private final Queue<English> idle = new ConcurrentLinkedQueue<>();

	@Override
	public Extraction extract(Said said) {
		English english = Objects.requireNonNullElseGet(this.idle.poll(), English::new);
		try {
			return new Extraction(NAME, extract(said, english));
		}
		finally {
			this.idle.offer(english);
		}
	}

	private static List<Extracted> extract(Said said, English english) {
		Names names = new Names(said.speaker(), said.witnesses());
		Clauses clauses = new Clauses(names);
		List<Extracted> found = new ArrayList<>();
		for (int i = 0; i < said.utterances().size(); i++) {
			found.addAll(new Statements(english, names, clauses, said.utterances().get(i), i).all());
		}
		return found;
	}

}
