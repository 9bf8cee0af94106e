package io.peergraph.edge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import graphql.ErrorType;
import graphql.introspection.IntrospectionDisabledError;
import io.peergraph.api.Code;
import io.peergraph.error.ErrorCodes;
import io.peergraph.limit.Limit;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The guide for frontends names every code that there is, and none besides. */
class CodesTests {

	private static final Pattern WRITTEN = Pattern
		.compile("(?:\"code\",\\s*|CODE = |PERSISTED = |answer\\(request, |error\\(|"
				+ "refusal\\(HttpStatus\\.\\w+,\\s*)\"([A-Z_]*[A-Z])\"");

	private static final Pattern NAMED = Pattern.compile("`([A-Z]+(?:_[A-Z]+)*)`");

	@Test
	void namesEveryCode() throws IOException {
		String guide = Files.readString(Path.of("src/docs/frontends.md"));
		String errors = guide.substring(guide.indexOf("\n## Errors"), guide.indexOf("\n## Limits"));

		assertThat(new TreeSet<>(found(NAMED, errors).toList())).isEqualTo(codes());
	}

	private static Set<String> codes() throws IOException {
		Set<String> codes = new TreeSet<>();
		Arrays.stream(Code.values()).map(Enum::name).forEach(codes::add);
		Arrays.stream(Limit.values()).map((limit) -> "LIMIT_" + limit.name()).forEach(codes::add);
		Arrays.stream(ErrorType.values()).map(ErrorCodes::code).forEach(codes::add);
		codes.add(ErrorCodes.code(new IntrospectionDisabledError(null).getErrorType()));
		try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".java")).toList()) {
				found(WRITTEN, Files.readString(file)).forEach(codes::add);
			}
		}
		return codes;
	}

	private static Stream<String> found(Pattern pattern, String text) {
		return pattern.matcher(text).results().map((match) -> match.group(1));
	}

}
