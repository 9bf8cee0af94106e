package io.peergraph.text;

import java.io.IOException;

import io.peergraph.Corpus;
import io.peergraph.language.Questions;
import io.peergraph.language.SmallTalk;
import org.junit.jupiter.api.Test;

/** The sentences of each single text, and what kind they are. */
class SentenceKindRecording {

	private final English english = new English();

	@Test
	void sentences() throws IOException {
		Corpus.record("language/sentences-derived.txt",
				(text) -> this.english.sentences(text)
					.stream()
					.map((sentence) -> sentence.start() + " " + sentence.text()
							+ (LanguageDetection.isForeign(sentence.text()) ? " FOREIGN" : "")
							+ (Questions.isAsking(sentence.text()) ? " ASKS" : "")
							+ (SmallTalk.isAll(sentence.text()) ? " POLITE" : ""))
					.toList());
	}

}
