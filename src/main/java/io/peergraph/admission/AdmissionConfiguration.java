package io.peergraph.admission;

import io.peergraph.access.AccessProperties;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The settings of admission. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ AccessProperties.class, RateProperties.class })
class AdmissionConfiguration {

}
