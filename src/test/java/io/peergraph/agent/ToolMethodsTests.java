package io.peergraph.agent;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Tools as annotated methods. */
class ToolMethodsTests {

	private final ToolMethods tools = new ToolMethods(Tools.class);

	@Test
	void areSpecifiedInTheOrderOfTheirNames() {
		assertThat(this.tools.specifications()).containsExactly(
				ToolSpecification.builder()
					.name("day_of")
					.description("The day.")
					.parameters(
							JsonObjectSchema.builder().addStringProperty("date", "of what").required("date").build())
					.build(),
				ToolSpecification.builder()
					.name("greet")
					.description("Greets.")
					.parameters(JsonObjectSchema.builder()
						.addStringProperty("name", "whom")
						.addStringProperty("words", "how")
						.required("name")
						.build())
					.build(),
				ToolSpecification.builder()
					.name("nothing")
					.description("Nothing.")
					.parameters(JsonObjectSchema.builder().build())
					.build());
	}

	@Test
	void getTheirArgumentsByName() {
		assertThat(call("greet", "{\"words\": \" hello \", \"name\": \"bob\"}")).isEqualTo("hello bob");
		assertThat(call("greet", "{\"name\": \"bob\", \"self\": \"alice\", \"words\": 3}")).isEqualTo("null bob");
		assertThat(call("greet", "{\"name\": \"" + "b".repeat(2000) + "\"}")).hasSize("null ".length() + 1000);
		assertThat(call("nothing", null)).isEqualTo("nothing");
	}

	@Test
	void areNotCalledWithoutWhatTheyNeed() {
		assertThatIllegalArgumentException().isThrownBy(() -> call("greet", "{\"name\": \" \"}"))
			.withMessage("name is missing");
		assertThatIllegalArgumentException().isThrownBy(() -> call("greet", "[]"))
			.withMessage("the arguments are no object");
		assertThatIllegalArgumentException().isThrownBy(() -> call("hidden", "{}"))
			.withMessage("there is no such tool");
	}

	@Test
	void failAsTheirMethodsDo() {
		assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> call("day_of", "{\"date\": \"someday\"}"));
	}

	@Test
	void ofTheAgentTakeNothingThatSaysWhere() {
		assertThat(AgentTools.specifications()).hasSize(7)
			.flatExtracting((tool) -> List.copyOf(tool.parameters().properties().keySet()))
			.containsOnly("query", "text", "from", "to", "handles");
	}

	private String call(String name, @Nullable String arguments) {
		return this.tools.call(new Tools(),
				ToolExecutionRequest.builder().id("1").name(name).arguments(arguments).build());
	}

	static class Tools {

		@Tool(name = "greet", value = "Greets.")
		String greet(@P("whom") String name, @P(value = "how", required = false) @Nullable String words) {
			return words + " " + name;
		}

		@Tool(name = "nothing", value = "Nothing.")
		String nothing() {
			return "nothing";
		}

		@Tool(name = "day_of", value = "The day.")
		String dayOf(@P("of what") String date) {
			return LocalDate.parse(date).toString();
		}

		String hidden() {
			return "hidden";
		}

	}

}
