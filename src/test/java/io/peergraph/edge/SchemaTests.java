package io.peergraph.edge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;
import io.peergraph.Golden;
import io.peergraph.PeergraphTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaReport;
import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The schema as clients see it. A change of it is a change of
 * {@code src/test/resources/schema.graphqls}, seen in review:
 * {@code mvn test -Dtest=io.peergraph.api.SchemaTests -Dpeergraph.golden=write} writes
 * that file anew.
 */
@PeergraphTest
class SchemaTests {

	private static final Path CONTRACT = Path.of("../shared/contract.graphqls");

	@Autowired
	GraphQlSource source;

	@Autowired
	SchemaInspection inspection;

	@Test
	void isServedInFull() {
		SchemaReport report = this.inspection.report();

		assertThat(report).isNotNull().satisfies((found) -> {
			assertThat(found.unmappedFields()).isEmpty();
			assertThat(found.unmappedRegistrations()).isEmpty();
			assertThat(found.unmappedArguments()).isEmpty();
			// A list of lists is not looked into; what it has is seen elsewhere.
			assertThat(found.skippedTypes()).noneMatch((skipped) -> !skipped.type().toString().startsWith("["));
		});
	}

	@Test
	void isAsItWasReviewed() throws IOException {
		Golden.assertReviewed("schema.graphqls", print(this.source.schema()));
	}

	@Test
	void knowsEveryValueThatItsEnumsHaveInside() throws ClassNotFoundException {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AssignableTypeFilter(Enum.class));
		List<String> shared = new ArrayList<>();
		for (BeanDefinition found : scanner.findCandidateComponents("io.peergraph")) {
			Class<?> inside = Class.forName(found.getBeanClassName());
			if (this.source.schema().getType(inside.getSimpleName()) instanceof GraphQLEnumType outside) {
				shared.add(inside.getSimpleName());
				assertThat(outside.getValues()).as("values of %s", inside.getSimpleName())
					.extracting(GraphQLEnumValueDefinition::getName)
					.containsAll(Arrays.stream(inside.getEnumConstants()).map(Object::toString).toList());
			}
		}
		assertThat(shared).contains("WorkKind", "FactLevel");
	}

	private static String print(GraphQLSchema schema) {
		return new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
			.includeScalarTypes(true)
			.includeDirectiveDefinitions(false)
			.includeSchemaElement((element) -> !(element instanceof GraphQLDirective))).print(schema);
	}

	@Test
	void describesEverything() {
		List<Element> elements = elements(this.source.schema());

		assertThat(elements).isNotEmpty();
		assertThat(elements).filteredOn((element) -> !StringUtils.hasText(element.element().getDescription()))
			.extracting(Element::path)
			.isEmpty();
	}

	private static List<Element> elements(GraphQLSchema schema) {
		return schema.getAllTypesAsList()
			.stream()
			.filter((type) -> !type.getName().startsWith("__"))
			.flatMap(SchemaTests::elements)
			.toList();
	}

	private static Stream<Element> elements(GraphQLNamedType type) {
		Stream<Element> inside = switch (type) {
			case GraphQLFieldsContainer container ->
				container.getFieldDefinitions().stream().flatMap((field) -> elements(container, field));
			case GraphQLInputObjectType input ->
				input.getFieldDefinitions().stream().map((field) -> new Element(name(input, field), field));
			case GraphQLEnumType values ->
				values.getValues().stream().map((value) -> new Element(name(values, value), value));
			default -> Stream.empty();
		};
		return Stream.concat(Stream.of(new Element(type.getName(), type)), inside);
	}

	private static Stream<Element> elements(GraphQLFieldsContainer type, GraphQLFieldDefinition field) {
		String path = name(type, field);
		return Stream.concat(Stream.of(new Element(path, field)),
				field.getArguments()
					.stream()
					.map((argument) -> new Element(path + "(" + argument.getName() + ")", argument)));
	}

	private static String name(GraphQLNamedSchemaElement type, GraphQLNamedSchemaElement inside) {
		return type.getName() + "." + inside.getName();
	}

	@Test
	@EnabledIf("hasContract")
	void keepsWhatClientsRelyOn() throws IOException {
		List<String> missing = Contract.of(Files.readString(CONTRACT)).missingIn(this.source.schema());

		assertThat(missing).isEmpty();
	}

	static boolean hasContract() {
		return Files.exists(CONTRACT);
	}

	private record Element(String path, GraphQLNamedSchemaElement element) {
	}

}
