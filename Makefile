# `make` builds the application image in target/jss; `make help` lists the rest. Needs Maven, a JDK 22 or newer (found
# by src/build/find-java; the default java may be older) and, for the tests, a C compiler.

image := target/jss
launcher := $(image)/bin/jss
jar := target/jss-0.1.0.jar
fixtures := target/native-fixtures
mvn := src/build/with-jdk mvn -B -ntp
PREFIX ?= /usr/local

.PHONY: all run test fixtures layout bench install clean help

all: $(launcher) ## build target/jss

# Directories count as sources too: theirs is the time stamp that a deleted file changes.
$(launcher): $(shell find pom.xml LICENSE NOTICE src/main src/build)
	$(mvn) -q package -DskipTests
	src/build/with-jdk src/build/make-image $(jar) $(image)

run: $(launcher) ## run it: make run ARGS='-tan state established'
	@$(launcher) $(ARGS)

test: $(launcher) fixtures ## run all tests, one class with TEST=Name
	$(mvn) test -Dmaven.main.skip $(if $(TEST),-Dtest='$(TEST)')

fixtures:
	@$(MAKE) -s -C native-fixtures

layout: fixtures ## print the kernel's struct layouts, as the C compiler sees them
	@$(fixtures)/layout

bench: $(launcher) ## run the JMH benchmarks, ARGS='...' goes to JMH
	$(mvn) -q install:install-file -Dfile=$(jar) -DpomFile=pom.xml
	$(mvn) -q -f bench/pom.xml package
	src/build/with-jdk sh -c '"$$JAVA_HOME/bin/java" -jar bench/target/benchmarks.jar \
		-jvmArgsAppend --enable-native-access=ALL-UNNAMED $(ARGS)'

install: $(launcher) ## install to PREFIX (/usr/local), under DESTDIR if given
	src/build/install $(image) '$(DESTDIR)' '$(PREFIX)'

clean: ## remove everything that was built
	rm -rf target bench/target

help: ## show this
	@sed -n 's/^\([a-z]*\):.* ## \(.*\)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 16
