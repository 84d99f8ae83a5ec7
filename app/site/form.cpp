#include "app/site/form.hpp"

#include <algorithm>
#include <boost/json/serialize.hpp>

#include "answers/adjustable.hpp"
#include "events/codes.hpp"

namespace app {
namespace {

using answers::Adjustable;
using counting::ParameterType;

class Form {
 public:
  Form(const std::string& page, Leads leads, const words::Words& words)
      : page_(page), leads_(leads), words_(words) {}

  std::string write(const std::vector<Adjustable>& all, engine::Position last) {
    put("<p>" + say("form.says") + "</p>\n<div data-without-script>\n<p>" +
        say("form.withoutScript") + " <code>mag what-if scenario.json</code></p>\n<p>" +
        say("form.file") + "</p>\n<pre><code>" + escaped(example(all, last)) +
        "</code></pre>\n</div>\n<form id=\"suppose\">\n<fieldset disabled>\n<legend>" +
        say("form.terms") + "</legend>\n");
    if (all.empty()) put("<p>" + say("form.noTerms") + "</p>\n");
    table(all);
    put("<label>" + say("form.from") + " <input type=\"date\" name=\"from\"></label>\n");
    put("</fieldset>\n<fieldset disabled>\n<legend>" + say("form.withdrawn") + "</legend>\n");
    list("withdrawn", "<a data-text data-base=\"" + escaped(page_ + "record/") + "\"></a>",
         "form.takeBack");
    put("<label>" + say("form.event") +
        " <input type=\"number\" name=\"withdraw\" min=\"1\" step=\"1\"></label> "
        "<button type=\"button\" data-withdraw>" +
        say("form.withdraw") + "</button>\n</fieldset>\n<fieldset disabled hidden>\n<legend>" +
        say("form.kept") + "</legend>\n");
    list("kept", "<code data-text></code>", "form.takeBack");
    put("</fieldset>\n<fieldset disabled>\n<legend>" + say("form.scenario") +
        "</legend>\n<button type=\"button\" data-save>" + say("form.save") + "</button>\n<label>" +
        say("form.open") +
        " <input type=\"file\" accept=\".json,application/json\"></label>\n"
        "<button type=\"button\" data-clear>" +
        say("form.clear") + "</button>\n<p id=\"too-long\" hidden>" + say("form.tooLong") +
        "</p>\n</fieldset>\n</form>\n<p id=\"said\" role=\"status\"></p>\n"
        "<section id=\"result\"></section>\n");
    return std::move(html_);
  }

 private:
  void put(std::string_view html) { html_ += html; }
  std::string say(std::string_view key) const { return escaped(words_.say(key)); }

  // A scenario that can be asked about as it stands.
  static std::string example(const std::vector<Adjustable>& all, engine::Position last) {
    std::string text = R"({"format": "mag-scenario/1")";
    if (last) text += ",\n \"withdraw\": [" + std::to_string(last.value) + "]";
    const auto is_stated = [](const Adjustable& each) { return each.is_stated; };
    if (const auto each = std::ranges::find_if(all, is_stated); each != all.end())
      text += ",\n \"parameters\": [{\"name\": " + boost::json::serialize(each->name) +
              ", \"value\": " + boost::json::serialize(each->value) + "}]";
    return text + "}";
  }

  // A list that the script fills, and what it makes an item of.
  void list(const std::string& id, const std::string& text, std::string_view take_away) {
    put("<ul id=\"" + id + "\"></ul>\n<template data-of=\"" + id + "\"><li>" + text +
        " <button type=\"button\">" + say(take_away) + "</button></li></template>\n");
  }

  void table(const std::vector<Adjustable>& all) {
    if (all.empty()) return;
    put("<div class=\"wide\"><table>\n<thead><tr>");
    for (const char* key : {"form.parameter", "form.clause", "form.inForce", "form.supposed"})
      put("<th scope=\"col\">" + say(key) + "</th>");
    put("</tr></thead>\n<tbody>\n");
    for (std::size_t i = 0; i < all.size(); ++i) row(all[i], "parameter-" + std::to_string(i + 1));
    put("</tbody></table></div>\n");
  }

  void row(const Adjustable& each, const std::string& id) {
    const std::string clause = leads_(words::Named::clause, each.clause);
    put("<tr><th scope=\"row\"><label for=\"" + id + "\"><a href=\"" +
        escaped(page_ + "parameters/" + each.name) + "\">" + escaped(each.name) +
        "</a></label><p class=\"dim\">" + escaped(kind_of(*each.declared)) + "</p></th><td>" +
        (clause.empty() ? escaped(each.clause)
                        : "<a href=\"" + escaped(clause) + "\">" + escaped(each.clause) + "</a>") +
        "</td><td>" +
        (each.value.empty() ? say("form.none") : escaped(words_.value_of(each.name, each.value))) +
        (each.is_stated || each.value.empty()
             ? ""
             : " <span class=\"dim\">" + say("form.byDefault") + "</span>") +
        "</td><td>" + control(each, id) + "</td></tr>\n");
  }

  // "fraction · of the seats · 0 to 1"
  std::string kind_of(const counting::Declared& declared) const {
    std::string text = words_.say(declared.type == ParameterType::integer    ? "form.integer"
                                  : declared.type == ParameterType::fraction ? "form.fraction"
                                  : declared.type == ParameterType::answer   ? "form.answer"
                                                                             : "form.groups");
    const std::string unit = words_.choose(declared.unit_en, declared.unit_fr);
    const bool is_counted =
        declared.type == ParameterType::integer || declared.type == ParameterType::fraction;
    if (is_counted && !unit.empty()) text += " · " + unit;
    const std::string least(declared.minimum), most(declared.maximum);
    if (!least.empty()) text += " · ≥ " + least;
    if (!most.empty()) text += " · ≤ " + most;
    return text;
  }

  std::string control(const Adjustable& each, const std::string& id) const {
    const std::string what = " id=\"" + id + "\" name=\"" + escaped(each.name) +
                             "\" data-in-force=\"" + escaped(each.value) + "\"";
    const counting::Declared& declared = *each.declared;
    if (declared.type == ParameterType::answer) {
      std::string html = "<select" + what + ">";
      if (each.value.empty()) html += "<option value=\"\" selected></option>";
      for (const auto& [value, label] : {std::pair{"yes", "label.yes"}, {"no", "label.no"}})
        html += "<option value=\"" + std::string(value) + "\"" +
                (each.value == value ? " selected" : "") + ">" + say(label) + "</option>";
      return html + "</select>";
    }
    const std::string value = what + " value=\"" + escaped(each.value) + "\"";
    if (declared.type == ParameterType::integer) {
      const auto bound = [](const char* name, std::string_view limit) {
        return limit.empty() ? "" : " " + std::string(name) + "=\"" + std::string(limit) + "\"";
      };
      return "<input type=\"number\" step=\"1\"" + value + bound("min", declared.minimum) +
             bound("max", declared.maximum) + ">";
    }
    if (declared.type == ParameterType::fraction)
      return "<input autocomplete=\"off\" pattern=\"[0-9]{1,9}(/[0-9]{1,9})?\" title=\"" +
             say("form.fraction") + "\"" + value + ">";
    return "<input autocomplete=\"off\"" + value + ">";
  }

  const std::string& page_;
  Leads leads_;
  const words::Words& words_;
  std::string html_;
};

}  // namespace

std::string form_of_supposing(const answers::View& view, const std::string& page, Leads leads,
                              const words::Words& words) {
  return Form(page, leads, words).write(answers::adjustable(view), view.timeline().known_at());
}

}  // namespace app
