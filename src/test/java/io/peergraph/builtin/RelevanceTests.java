package io.peergraph.builtin;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.peergraph.access.View;
import io.peergraph.dialectic.Question;
import io.peergraph.dialectic.ReasoningLevel;
import io.peergraph.model.Embedder;
import io.peergraph.question.Asked;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How well findings fit while nothing can be embedded. */
class RelevanceTests {

	private final Relevance relevance = new Relevance(new Silent(), new Alike(new Silent()));

	@Test
	void goesByWordsWhereTheModelDoesNotAnswer() {
		Findings.Found found = new Findings.Found(
				List.of(finding("bob bought a red bicycle"), finding("bob hates rain")), Map.of(),
				new Surroundings(List.of()));
		Question bicycle = question("Which bicycle did bob buy?");
		Question birthday = question("When is bob's birthday?");

		List<Relevance.Fit> fits = this.relevance.rank(bicycle, Asked.in(bicycle.text(), Set.of("bob")), found);

		assertThat(fits.getFirst().finding().text()).isEqualTo("bob bought a red bicycle");
		assertThat(fits).first().matches(Relevance.Fit::answers);
		assertThat(this.relevance.rank(birthday, Asked.in(birthday.text(), Set.of("bob")), found))
			.noneMatch(Relevance.Fit::answers);
	}

	private static Finding finding(String text) {
		return new Finding(text, "", null, null, text, 1, false);
	}

	private static Question question(String text) {
		return new Question(View.of("demo").through("alice"), text, null, Set.of("bob"), null, null,
				ReasoningLevel.LOW);
	}

	/** A model that is out of reach. */
	private static final class Silent implements Embedder {

		@Override
		public String name() {
			return "silent";
		}

		@Override
		public int dimension() {
			return 1;
		}

		@Override
		public List<float[]> embed(List<String> texts) {
			throw new IllegalStateException("unreachable");
		}

	}

}
