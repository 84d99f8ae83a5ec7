# Writes the source OUTPUT, which holds the text of the files INPUTS as events::NAME, one constant
# for each of NAMES. Run with cmake -P at build time.
set(source "#include \"events/country_tables.hpp\"\n\nnamespace events {\n")
foreach(input name IN ZIP_LISTS INPUTS NAMES)
  file(READ ${input} text)
  string(APPEND source "\nconst std::string_view ${name} = R\"table(${text})table\";\n")
endforeach()
file(WRITE ${OUTPUT} "${source}\n}  // namespace events\n")
