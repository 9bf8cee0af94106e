package io.peergraph.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.peergraph.language.Word;
import io.peergraph.language.Words;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;

import org.springframework.core.io.ClassPathResource;

/** Sentences and words by OpenNLP's models for English. For one thread at a time. */
public final class English {

	private static final Pattern LINE = Pattern.compile("[^\\r\\n]+");

	private static final Pattern WIDE_SENTENCE = Pattern.compile("[^。！？]+[。！？]?");

	private static final SentenceModel SENTENCES = read("opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin", SentenceModel::new);

	private static final POSModel TAGS = read("opennlp-en-ud-ewt-pos-1.3-2.5.4.bin", POSModel::new);

	// Each is for one thread at a time and takes a while to make.
	private static final Queue<English> IDLE = new ConcurrentLinkedQueue<>();

	private final SentenceDetectorME sentences = new SentenceDetectorME(SENTENCES);

	private final POSTaggerME tagger = new POSTaggerME(TAGS);

	/**
	 * {@return what is made of a text by one that nobody else uses meanwhile}
	 */
	public static <T> T with(Function<English, T> use) {
		English english = Objects.requireNonNullElseGet(IDLE.poll(), English::new);
		try {
			return use.apply(english);
		}
		finally {
			IDLE.offer(english);
		}
	}

	/**
	 * {@return the sentences of a text, none across the end of a line}
	 */
	List<TextSpan> sentences(String text) {
		return sentences(new TextSpan(text, 0));
	}

	/**
	 * {@return the sentences of a part of a text, none across the end of a line}
	 */
	List<TextSpan> sentences(TextSpan part) {
		return part.all(LINE).stream().flatMap((line) -> split(line).stream()).toList();
	}

	private List<TextSpan> split(TextSpan line) {
		List<TextSpan> found = new ArrayList<>();
		int from = 0;
		var spans = this.sentences.sentPosDetect(line.text());
		for (int i = 0; i < spans.length; i++) {
			TextSpan sentence = line.part(from, spans[i].getEnd());
			boolean last = i + 1 == spans.length;
			if (last || !Sentences.isShortened(sentence.text(), line.text().substring(spans[i + 1].getStart()))) {
				found.addAll(sentence.all(WIDE_SENTENCE));
				from = spans[i].getEnd();
			}
		}
		return found;
	}

	/**
	 * {@return the words of a sentence with their parts of speech}
	 */
	public List<Word> words(String sentence) {
		List<MatchResult> found = Words.marked(sentence);
		String[] tags = this.tagger.tag(found.stream().map(MatchResult::group).toArray(String[]::new));
		List<Word> words = new ArrayList<>(tags.length);
		for (int i = 0; i < tags.length; i++) {
			words.add(new Word(found.get(i).group(), found.get(i).start(), tags[i]));
		}
		return words;
	}

	/**
	 * {@return a model}
	 * @param file its name on the class path
	 * @param reader what reads it
	 */
	static <T> T read(String file, Reader<T> reader) {
		try (InputStream stream = new ClassPathResource(file).getInputStream()) {
			return reader.read(stream);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The built-in model " + file + " cannot be read", ex);
		}
	}

	/** Reads a model from its bytes. */
	interface Reader<T> {

		T read(InputStream stream) throws IOException;

	}

}
