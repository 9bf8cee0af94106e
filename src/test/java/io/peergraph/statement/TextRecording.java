package io.peergraph.statement;

import java.io.IOException;
import java.util.List;

import io.peergraph.Corpus;
import io.peergraph.language.Negation;
import io.peergraph.language.Questions;
import io.peergraph.language.TemporalScope;
import io.peergraph.text.Ellipsis;
import org.junit.jupiter.api.Test;

/** What the built-in means of answering see in each single text. */
class TextRecording {

	private static final String BEFORE = "I had eggs for breakfast. I want to go to the lake, but I don't like the cold.";

	@Test
	void kinds() throws IOException {
		Corpus.record("language/kinds.txt",
				(text) -> List.of("asked=" + Questions.isOfYesOrNo(text) + " negated=" + Negation.isIn(text)
						+ " former=" + TemporalScope.isFormer("Does alice smoke?", text) + " now="
						+ TemporalScope.isFormer(text, "alice used to smoke") + " before="
						+ Ellipsis.of(BEFORE, text).orElse("none")));
	}

}
