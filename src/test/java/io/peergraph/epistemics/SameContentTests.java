package io.peergraph.epistemics;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.store.embedding.CosineSimilarity;
import io.peergraph.QuietTest;
import io.peergraph.fact.FactEmbeddings;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/** From which likeness on two facts say the same, measured on examples of our own. */
@QuietTest
class SameContentTests {

	private static final List<String> NAMES = List.of("alice", "bob", "charlie", "dora", "erik", "germany", "england",
			"france", "russia", "turkey", "austria", "italy");

	private final FactEmbeddings embeddings;

	SameContentTests(@Autowired FactEmbeddings embeddings) {
		this.embeddings = embeddings;
	}

	@Test
	void nothingThatDiffersIsTakenForTheSame() throws IOException {
		List<Pair> pairs = pairs("same-content.tsv");
		List<Double> same = new ArrayList<>();
		List<Double> other = new ArrayList<>();
		for (Pair pair : pairs) {
			Content one = content(pair.one());
			Content two = content(pair.other());
			double likeness = one.mayAgree(two, NAMES) ? likeness(one.text(), two.text()) : 0;
			(pair.label().equals("same") ? same : other).add(likeness);
		}

		System.out.printf("the same content: %d of %d found from %.2f on, the most alike that differs has %.3f%n",
				count(same, SameContent.SAME), same.size(), SameContent.SAME, most(other));
		assertThat(most(other)).isLessThan(SameContent.SAME);
		assertThat(count(same, SameContent.SAME)).isGreaterThanOrEqualTo(20);
	}

	@Test
	void aQuestionFindsWhatItMeans() throws IOException {
		List<Double> asked = new ArrayList<>();
		List<Double> other = new ArrayList<>();
		for (Pair pair : pairs("asked-for.tsv")) {
			(pair.label().equals("asked") ? asked : other).add(likeness(pair.one(), pair.other()));
		}

		System.out.printf("asked for: %d of %d found from %.2f on, and %d of %d that were not%n",
				count(asked, SameContent.ASKED), asked.size(), SameContent.ASKED, count(other, SameContent.ASKED),
				other.size());
		assertThat(count(asked, SameContent.ASKED)).isEqualTo(asked.size());
		assertThat(count(other, SameContent.ASKED)).isLessThanOrEqualTo(1);
	}

	@Test
	void whoReportsIsNoPartOfTheContent() {
		assertThat(Content.of("bob", "bob said that Alice told bob that Alice will attack"))
			.isEqualTo(new Content("Alice will attack", false, true));
		assertThat(Content.of("bob", "bob heard from Alice that it rains"))
			.isEqualTo(new Content("it rains", false, true));
		assertThat(Content.of("bob", "bob said that it rains")).isEqualTo(new Content("it rains", false, false));
		assertThat(Content.of("bob", "bob will attack")).isEqualTo(new Content("bob will attack", true, false));
		assertThat(Content.of("bob", "bob said: \"It rains.\"").text()).isEqualTo("It rains.");
	}

	private static Content content(String fact) {
		return Content.of(fact.substring(0, fact.indexOf(' ')), fact);
	}

	private double likeness(String one, String other) {
		List<Embedding> meanings = this.embeddings.ofTexts(List.of(one, other))
			.stream()
			.map(SameContent::embedding)
			.toList();
		return CosineSimilarity.between(meanings.getFirst(), meanings.getLast());
	}

	private static long count(List<Double> likenesses, double least) {
		return likenesses.stream().filter((likeness) -> likeness >= least).count();
	}

	private static double most(List<Double> likenesses) {
		return likenesses.stream().mapToDouble((likeness) -> likeness).max().orElseThrow();
	}

	private static List<Pair> pairs(String file) throws IOException {
		return new ClassPathResource("epistemics/" + file).getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.map((line) -> line.split("\t", -1))
			.map((parts) -> new Pair(parts[0], parts[1], parts[2]))
			.toList();
	}

	/** Two texts, and whether they belong together. */
	private record Pair(String label, String one, String other) {
	}

}
