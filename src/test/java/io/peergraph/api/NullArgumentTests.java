package io.peergraph.api;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import graphql.language.InputValueDefinition;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** An argument that may be null is taken as null, also where it has a default. */
class NullArgumentTests {

	@Test
	void whatMayBeNullIsNoPrimitive() {
		Set<String> nullable = nullable();

		assertThat(nullable).contains("search.first", "facts.first");
		assertThat(handlers().flatMap((method) -> Arrays.stream(method.getParameters())
			.filter((parameter) -> parameter.isAnnotationPresent(Argument.class) && parameter.getType().isPrimitive())
			.map((parameter) -> field(method) + "." + name(parameter)))).isNotEmpty().noneMatch(nullable::contains);
	}

	private static Set<String> nullable() {
		TypeDefinitionRegistry schema = new SchemaParser()
			.parse(Path.of("src/test/resources/schema.graphqls").toFile());
		Set<String> nullable = new HashSet<>();
		schema.getTypes(ObjectTypeDefinition.class)
			.forEach((type) -> type.getFieldDefinitions()
				.forEach((field) -> field.getInputValueDefinitions()
					.stream()
					.filter(NullArgumentTests::isNullable)
					.forEach((argument) -> nullable.add(field.getName() + "." + argument.getName()))));
		return nullable;
	}

	private static boolean isNullable(InputValueDefinition argument) {
		return !(argument.getType() instanceof NonNullType);
	}

	private static Stream<Method> handlers() {
		var scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
		return scanner.findCandidateComponents("io.peergraph")
			.stream()
			.map((bean) -> ClassUtils.resolveClassName(Objects.requireNonNull(bean.getBeanClassName()), null))
			.flatMap((type) -> Arrays.stream(type.getDeclaredMethods()))
			.filter((method) -> AnnotatedElementUtils.hasAnnotation(method, SchemaMapping.class));
	}

	private static String field(Method method) {
		SchemaMapping mapping = Objects
			.requireNonNull(AnnotatedElementUtils.findMergedAnnotation(method, SchemaMapping.class));
		return mapping.field().isEmpty() ? method.getName() : mapping.field();
	}

	private static String name(Parameter parameter) {
		String said = parameter.getAnnotation(Argument.class).value();
		return said.isEmpty() ? parameter.getName() : said;
	}

}
