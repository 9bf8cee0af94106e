package io.peergraph.builtin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.peergraph.dialectic.Question;
import io.peergraph.language.Lexicon;
import io.peergraph.language.PeerNames;
import io.peergraph.language.TemporalScope;
import io.peergraph.model.Embedder;
import io.peergraph.question.AnswerKind;
import io.peergraph.question.Asked;
import io.peergraph.question.Attribute;
import io.peergraph.statement.Undertaking;
import io.peergraph.text.Ellipsis;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Tells how well findings fit a question, by meaning and by the words they share, and
 * which of them have what was asked for: each name, number and code, each thing, and an
 * answer of the kind that is wanted.
 */
@Component
class Relevance {

	private static final Logger log = LoggerFactory.getLogger(Relevance.class);

	/** Embedding more of them would be felt. */
	private static final int MOST_COMPARED = 40;

	/** Of so many it is looked whether other words say the same. */
	private static final int MOST_READ = 12;

	private static final double SPEAKER = 0.4;

	/** Facts are to the point; a sentence may be anything. */
	private static final double FACT = 0.05;

	/** The same for the choice of what is compared by meaning. */
	private static final double PRESELECTION = 0.5;

	/** So alike in meaning, no word need be the same. */
	private static final double CLEAR = 0.55;

	/** So alike, two words are forms or synonyms of one. */
	private static final double SAME = 0.75;

	/** So alike, one word is what the other is a sort of. */
	private static final double OF_SORT = 0.5;

	/** What somebody should do was said to them, perhaps without their name. */
	private static final Pattern OBLIGED = Pattern.compile("\\b(?:should|must|have to|has to|supposed to)\\b");

	private static final Pattern OF_SPEAKER = Pattern.compile("^\\W*(?:i|we|my|our)\\b", Pattern.CASE_INSENSITIVE);

	/** What was is no answer to what is, where there is a better one. */
	private static final double FORMER = 0.5;

	private final Embedder embedder;

	private final Alike alike;

	Relevance(Embedder embedder, Alike alike) {
		this.embedder = embedder;
		this.alike = alike;
	}

	/**
	 * A finding with how well it fits.
	 *
	 * @param finding the finding
	 * @param meaning how alike in meaning, 0 to 1
	 * @param words which part of the question's words it has, 0 to 1
	 * @param score all of that and more, for comparison
	 * @param answers whether it has all that was asked for
	 */
	record Fit(Finding finding, double meaning, double words, double score, boolean answers) {

		/**
		 * {@return whether it is near what was asked for}
		 */
		boolean isNear() {
			return this.words > 0 && this.meaning >= 0.35;
		}

		Fit answering() {
			return new Fit(this.finding, this.meaning, this.words, this.score, true);
		}

	}

	/**
	 * {@return the findings with how well they fit, the best first}
	 */
	List<Fit> rank(Question question, Asked asked, Findings.Found found) {
		Set<String> words = Lexicon.words(question.text());
		// A name makes all that is said by somebody alike.
		Stream.concat(question.subjects().stream(), question.asked().stream())
			.forEach((name) -> words.removeAll(Lexicon.words(name)));
		List<Finding> compared = found.all()
			.stream()
			.filter((finding) -> !Lexicon.isOfAnother(words, finding.topic()))
			.sorted(Comparator.comparingDouble((Finding finding) -> -Lexicon.shared(words, finding.topic())
					- PRESELECTION * found.standing(finding)))
			.limit(MOST_COMPARED)
			.toList();
		double[] shared = compared.stream().mapToDouble((finding) -> Lexicon.shared(words, finding.topic())).toArray();
		double[] meanings = meanings(question, compared, shared);
		List<Fit> fits = IntStream.range(0, compared.size())
			.mapToObj((i) -> fit(question, compared.get(i), meanings[i], shared[i], found.standing(compared.get(i))))
			.sorted(Comparator.comparingDouble(Fit::score).reversed())
			.toList();
		return judged(question, asked, found, fits);
	}

	private List<Fit> judged(Question question, Asked asked, Findings.Found found, List<Fit> fits) {
		List<Fit> judged = new ArrayList<>();
		int read = 0;
		for (Fit fit : fits) {
			Finding finding = fit.finding();
			boolean may = isOfSubject(question, finding) && isOfKind(question, asked, found, finding);
			Set<String> lacking = may ? lacking(asked, fit) : Set.of();
			boolean answers = may && (lacking.isEmpty() || (read++ < MOST_READ && saysOtherwise(lacking, asked, fit)));
			judged.add(answers ? fit.answering() : fit);
		}
		return judged;
	}

	private static boolean isOfSubject(Question question, Finding finding) {
		Set<String> subjects = question.subjects();
		if (subjects.isEmpty()) {
			return true;
		}
		boolean deeds = subjects.size() == 1
				&& subjects.stream().allMatch((peer) -> Asked.isOfDeedsOf(question.text(), peer));
		boolean told = OBLIGED.matcher(question.text()).find() && !subjects.contains(finding.speaker())
				&& !OF_SPEAKER.matcher(finding.quote()).find();
		return (told || finding.concerns(subjects)) && (!deeds || finding.tellsOfDeeds(subjects));
	}

	private static boolean isOfKind(Question question, Asked asked, Findings.Found found, Finding finding) {
		Set<String> subjects = question.subjects();
		if (!finding.tellsOwnName() && Attribute.in(question.text())
			.filter((attribute) -> Stream.of(finding.text(), finding.quote())
				.noneMatch((text) -> attribute.isIn(text, finding.context(), finding.speaker(), subjects)))
			.isPresent()) {
			return false;
		}
		String own = finding.text() + "\n" + finding.quote();
		String whole = own + (Asked.refersBack(finding.quote()) ? " " + finding.context() : "");
		return asked.hasLiterals(whole)
				&& asked.isAnswered(own, finding.speaker(), question.subjects(), found.speakers());
	}

	private static Set<String> lacking(Asked asked, Fit fit) {
		if (asked.isOpen()) {
			boolean named = asked.kind() == AnswerKind.NAME && fit.finding().tellsOwnName();
			return (named || fit.meaning() >= CLEAR) ? Set.of() : Set.of("");
		}
		Set<String> lacking = new HashSet<>(asked.lacking(fit.finding().topic()));
		if (!asked.sort().isEmpty() && fit.words() < 1) {
			lacking.addAll(asked.lackingSort(fit.finding().topic()));
		}
		return lacking;
	}

	private boolean saysOtherwise(Set<String> lacking, Asked asked, Fit fit) {
		Set<String> its = Lexicon.written(fit.finding().topic());
		return lacking.stream()
			.allMatch((word) -> !word.isEmpty() && (this.alike.isAmong(asked.written().getOrDefault(word, word), its,
					word.equals(asked.sort()) ? OF_SORT : SAME) || isSaidOtherwise(word, fit.finding())));
	}

	private boolean isSaidOtherwise(String word, Finding finding) {
		return Undertaking.isMeantBy(word, finding.said()) || Ellipsis.isAssent(word, finding.said())
				|| Ellipsis.had(word, finding.said()).stream().anyMatch(this.alike::isFood);
	}

	// Where the model that embeds does not answer, words must do.
	private double[] meanings(Question question, List<Finding> findings, double[] shared) {
		List<String> texts = new ArrayList<>(
				findings.stream().map((finding) -> nameless(finding.topic(), question)).toList());
		texts.add(nameless(question.text(), question));
		try {
			List<float[]> vectors = this.embedder.embed(texts);
			return IntStream.range(0, findings.size())
				.mapToDouble((i) -> Alike.cosine(vectors.get(i), vectors.getLast()))
				.toArray();
		}
		catch (RuntimeException ex) {
			log.atWarn().addKeyValue("problem", ex.getClass().getSimpleName()).log("answering by words alone");
			return Arrays.stream(shared).map((part) -> part / 2).toArray();
		}
	}

	private static String nameless(String text, Question question) {
		String nameless = text;
		for (String name : question.subjects()) {
			nameless = PeerNames.replace(nameless, name, "they");
		}
		return nameless;
	}

	private static Fit fit(Question question, Finding finding, double meaning, double words, double standing) {
		double score = standing + meaning + words + (isBySubject(question, finding) ? SPEAKER : 0)
				+ ((finding.fact() != null) ? FACT : 0) - (isOfBefore(question, finding) ? FORMER : 0);
		return new Fit(finding, meaning, words, score, false);
	}

	private static boolean isOfBefore(Question question, Finding finding) {
		return finding.isOver() || TemporalScope.isFormer(question.text(), finding.text());
	}

	private static boolean isBySubject(Question question, Finding finding) {
		return question.subjects().size() == 1 && question.subjects().contains(finding.speaker());
	}

}
