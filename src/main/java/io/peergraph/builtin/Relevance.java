package io.peergraph.builtin;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.peergraph.dialectic.Question;
import io.peergraph.language.Lexicon;
import io.peergraph.language.NamedDate;
import io.peergraph.language.PeerNames;
import io.peergraph.language.Questions;
import io.peergraph.language.TemporalScope;
import io.peergraph.model.Embedder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Tells how well findings fit a question: by meaning, by the words they share, and by the
 * month that the question names.
 */
@Component
class Relevance {

	private static final Logger log = LoggerFactory.getLogger(Relevance.class);

	/** Embedding more of them would be felt. */
	private static final int MOST_COMPARED = 40;

	private static final double SPEAKER = 0.4;

	private static final double SAME_MONTH = 0.2;

	/** Facts are to the point; a sentence may be anything. */
	private static final double FACT = 0.05;

	/** The same for the choice of what is compared by meaning. */
	private static final double PRESELECTION = 0.5;

	/**
	 * What has as many of the words is as strong if it is weaker by no more than that.
	 */
	private static final double EQUAL = 0.1;

	/** So alike in meaning, no word need be the same. */
	private static final double CLEAR = 0.55;

	/** What was is no answer to what is, where there is a better one. */
	private static final double FORMER = 0.5;

	private final Embedder embedder;

	Relevance(Embedder embedder) {
		this.embedder = embedder;
	}

	/**
	 * A finding with how well it fits.
	 *
	 * @param finding the finding
	 * @param meaning how alike in meaning, 0 to 1
	 * @param words which part of the question's words it has, 0 to 1
	 * @param standing how its message stands in what search found
	 * @param score all of that and more, for comparison
	 */
	record Fit(Finding finding, double meaning, double words, double standing, double score) {

		/** What search says counts less when statements of different peers compete. */
		private static final double STANDING = 0.3;

		/**
		 * {@return whether an answer can be built on it}
		 */
		boolean isEnough() {
			return this.meaning >= 0.42 || (this.words >= 0.5 && this.meaning >= 0.25)
					|| (this.words > 0 && this.meaning >= 0.35);
		}

		/**
		 * {@return whether it can stand beside something better}
		 */
		boolean isRelated() {
			return this.meaning >= 0.35 || (this.words >= 0.5 && this.meaning >= 0.2)
					|| (this.words > 0 && this.meaning >= 0.25);
		}

		/**
		 * {@return whether search places it well above most of what it found}
		 */
		boolean standsOut() {
			return this.standing >= 1;
		}

		double strength() {
			return STANDING * this.standing + this.meaning + this.words;
		}

	}

	/**
	 * {@return the findings with how well they fit, the best first}
	 */
	List<Fit> rank(Question question, Findings.Found found) {
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
		return IntStream.range(0, compared.size())
			.mapToObj((i) -> fit(question, compared.get(i), meanings[i], shared[i], found.standing(compared.get(i))))
			.sorted(Comparator.comparingDouble(Fit::score).reversed())
			.toList();
	}

	// Where the model that embeds does not answer, words must do.
	private double[] meanings(Question question, List<Finding> findings, double[] shared) {
		List<String> texts = new ArrayList<>(
				findings.stream().map((finding) -> nameless(finding.topic(), question)).toList());
		texts.add(nameless(question.text(), question));
		try {
			List<float[]> vectors = this.embedder.embed(texts);
			return IntStream.range(0, findings.size())
				.mapToDouble((i) -> cosine(vectors.get(i), vectors.getLast()))
				.toArray();
		}
		catch (RuntimeException ex) {
			log.atWarn().addKeyValue("problem", ex.getClass().getSimpleName()).log("answering by words alone");
			return Arrays.stream(shared).map((part) -> part / 2).toArray();
		}
	}

	/**
	 * {@return whether there is an answer} Where one peer is asked about, nothing that is
	 * by or about somebody else may fit clearly better: what one did is not what another
	 * did.
	 */
	boolean isKnown(Question question, List<Fit> fits) {
		List<Fit> own = own(question, fits);
		List<Fit> enough = own.stream()
			.filter((fit) -> fit.isEnough() && says(question, fit) && isMeant(fits, fit))
			.toList();
		// Going on with what another said is no weaker than that.
		Set<String> continued = enough.stream()
			.map((fit) -> fit.finding().continued())
			.filter((key) -> !key.isEmpty())
			.collect(Collectors.toSet());
		return !enough.isEmpty() && (!isOfOne(question) || fits.stream()
			.filter((fit) -> !own.contains(fit) && !continued.contains(fit.finding().messageKey()))
			.noneMatch((other) -> own.stream().noneMatch((fit) -> stands(fit, other))));
	}

	// Where nothing has a word of the question, only what means nearly the same is
	// enough.
	private static boolean isMeant(List<Fit> fits, Fit fit) {
		return fit.words() > 0 || fit.meaning() >= CLEAR || fits.stream().anyMatch((other) -> other.words() > 0);
	}

	private static boolean stands(Fit own, Fit other) {
		return own.strength() + ((own.words() >= other.words()) ? EQUAL : 0) >= other.strength();
	}

	// Something like it is no yes and no no.
	private static boolean says(Question question, Fit fit) {
		return !Questions.isOfYesOrNo(question.text()) || fit.words() > 0 || fit.meaning() >= CLEAR;
	}

	/**
	 * {@return what an answer may rest on} Of a peer that the question is said to be
	 * about, only what is by or about that peer; of one that it names, too, unless more
	 * effort is wanted.
	 */
	List<Fit> usable(Question question, List<Fit> fits) {
		boolean strict = question.about() != null || (isOfOne(question) && !question.level().isThorough());
		return strict ? own(question, fits) : fits;
	}

	private static boolean isOfOne(Question question) {
		return question.subjects().size() == 1 && !Questions.isOfSomebody(question.text());
	}

	private static List<Fit> own(Question question, List<Fit> fits) {
		Set<String> subjects = question.subjects();
		return subjects.isEmpty() ? fits : fits.stream().filter((fit) -> fit.finding().concerns(subjects)).toList();
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
				+ (isOfMonth(question, finding) ? SAME_MONTH : 0) + ((finding.fact() != null) ? FACT : 0)
				- (TemporalScope.isFormer(question.text(), finding.text()) ? FORMER : 0);
		return new Fit(finding, meaning, words, standing, score);
	}

	private static boolean isBySubject(Question question, Finding finding) {
		return question.subjects().size() == 1 && question.subjects().contains(finding.speaker());
	}

	private static boolean isOfMonth(Question question, Finding finding) {
		return finding.at()
			.map((at) -> at.atZone(ZoneOffset.UTC).getMonth())
			.filter((month) -> NamedDate.in(question.text()).stream().anyMatch((named) -> named.month() == month))
			.isPresent();
	}

	private static double cosine(float[] one, float[] other) {
		return IntStream.range(0, one.length).mapToDouble((i) -> (double) one[i] * other[i]).sum();
	}

}
