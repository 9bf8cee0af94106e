package io.peergraph.edge;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

import org.springframework.http.ProblemDetail;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HttpProblemsTests {

	private final HttpProblems problems = new HttpProblems();

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@Test
	void tellWhenTheDatabaseIsAway() throws Exception {
		ProblemDetail problem = this.problems.problem(new ServiceUnavailableException("bolt://secret"), this.response);

		assertThat(problem.getStatus()).isEqualTo(503);
		assertThat(problem.getProperties()).containsEntry("code", "UNAVAILABLE");
		assertThat(problem.getDetail()).doesNotContain("secret");
	}

	@Test
	void tellNothingOfWhatIsWrongInside() throws Exception {
		this.response.setContentType("text/csv");

		ProblemDetail problem = this.problems.problem(new IllegalStateException("secret"), this.response);

		assertThat(problem.getStatus()).isEqualTo(500);
		assertThat(problem.getProperties()).containsEntry("code", "INTERNAL").containsKey("error");
		assertThat(problem.toString()).doesNotContain("secret");
		assertThat(this.response.getContentType()).isNull();
	}

	@Test
	void breakOffWhatWasSentInPart() throws IOException {
		this.response.flushBuffer();
		IllegalStateException thrown = new IllegalStateException("in the middle");

		assertThatThrownBy(() -> this.problems.problem(thrown, this.response)).isSameAs(thrown);
	}

}
