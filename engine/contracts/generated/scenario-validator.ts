// @ts-nocheck
// Generated from ../scenario.schema.json by scripts/generate-validators.mjs; do not edit.
export const validate = validate20;

const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://forecourt.dev/schemas/scenario.schema.json","title":"Test case","type":"object","properties":{"$schema":{"type":"string"},"id":{"type":"string","pattern":"^[a-z][a-z0-9-]*$","maxLength":64},"title":{"type":"object","properties":{"en":{"type":"string","minLength":1},"nl":{"type":"string","minLength":1}},"required":["en"],"additionalProperties":{"type":"string","minLength":1}},"params":{"type":"object","additionalProperties":{"type":["integer","string","boolean"]}},"trigger":{"$ref":"#/$defs/event"},"steps":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/line"}},"ends":{"type":"object","properties":{"ending":{"type":"string","minLength":1},"hold":{"enum":["none","requested","reserved","closing","handedOver","confirmed","void"]},"end":{"enum":["commit","cancel",null]},"committedMinor":{"type":"integer","minimum":0},"person":{"type":"string","minLength":1}},"required":["ending","hold","end"],"additionalProperties":false}},"required":["id","title","trigger","steps"],"additionalProperties":false,"$defs":{"event":{"type":"object","properties":{"type":{"type":"string","minLength":1}},"required":["type"]},"line":{"type":"object","properties":{"note":{"type":"string"},"event":{"$ref":"#/$defs/event"},"answer":{"type":"object","properties":{"to":{"type":"string","minLength":1},"outcome":{"type":"string","minLength":1}},"required":["to","outcome"]},"silence":{"type":"object","properties":{"to":{"type":"string","minLength":1},"code":{"enum":["notSent","failed","unknown"]}},"required":["to","code"],"additionalProperties":false},"wait":{"type":"string","pattern":"^P"},"restart":{"const":true},"expect":{"$ref":"#/$defs/expectation"}},"additionalProperties":false,"oneOf":[{"required":["event"]},{"required":["answer"]},{"required":["silence"]},{"required":["wait"]},{"required":["restart"]},{"required":["expect"]}]},"expectation":{"type":"object","minProperties":1,"properties":{"in":{"type":"string","minLength":1},"asks":{"type":"array","items":{"type":"string","minLength":1}},"input":{"type":"object","additionalProperties":{"type":"object"}},"shows":{"type":"string","minLength":1},"args":{"type":"object"},"hold":{"enum":["none","requested","reserved","closing","handedOver","confirmed","void"]}},"additionalProperties":false}}};
const schema32 = {"type":"object","properties":{"type":{"type":"string","minLength":1}},"required":["type"]};
const pattern4 = new RegExp("^[a-z][a-z0-9-]*$", "u");
const schema33 = {"type":"object","properties":{"note":{"type":"string"},"event":{"$ref":"#/$defs/event"},"answer":{"type":"object","properties":{"to":{"type":"string","minLength":1},"outcome":{"type":"string","minLength":1}},"required":["to","outcome"]},"silence":{"type":"object","properties":{"to":{"type":"string","minLength":1},"code":{"enum":["notSent","failed","unknown"]}},"required":["to","code"],"additionalProperties":false},"wait":{"type":"string","pattern":"^P"},"restart":{"const":true},"expect":{"$ref":"#/$defs/expectation"}},"additionalProperties":false,"oneOf":[{"required":["event"]},{"required":["answer"]},{"required":["silence"]},{"required":["wait"]},{"required":["restart"]},{"required":["expect"]}]};
const schema35 = {"type":"object","minProperties":1,"properties":{"in":{"type":"string","minLength":1},"asks":{"type":"array","items":{"type":"string","minLength":1}},"input":{"type":"object","additionalProperties":{"type":"object"}},"shows":{"type":"string","minLength":1},"args":{"type":"object"},"hold":{"enum":["none","requested","reserved","closing","handedOver","confirmed","void"]}},"additionalProperties":false};
const pattern5 = new RegExp("^P", "u");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = false;
let passing0 = null;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.event === undefined){
const err0 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "event"},message:"must have required property '"+"event"+"'",schema:schema33.oneOf[0].required,parentSchema:schema33.oneOf[0],data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
}
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.answer === undefined){
const err1 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "answer"},message:"must have required property '"+"answer"+"'",schema:schema33.oneOf[1].required,parentSchema:schema33.oneOf[1],data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
}
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.silence === undefined){
const err2 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "silence"},message:"must have required property '"+"silence"+"'",schema:schema33.oneOf[2].required,parentSchema:schema33.oneOf[2],data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
}
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.wait === undefined){
const err3 = {instancePath,schemaPath:"#/oneOf/3/required",keyword:"required",params:{missingProperty: "wait"},message:"must have required property '"+"wait"+"'",schema:schema33.oneOf[3].required,parentSchema:schema33.oneOf[3],data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 3];
}
else {
if(_valid0){
valid0 = true;
passing0 = 3;
}
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.restart === undefined){
const err4 = {instancePath,schemaPath:"#/oneOf/4/required",keyword:"required",params:{missingProperty: "restart"},message:"must have required property '"+"restart"+"'",schema:schema33.oneOf[4].required,parentSchema:schema33.oneOf[4],data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 4];
}
else {
if(_valid0){
valid0 = true;
passing0 = 4;
}
const _errs7 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.expect === undefined){
const err5 = {instancePath,schemaPath:"#/oneOf/5/required",keyword:"required",params:{missingProperty: "expect"},message:"must have required property '"+"expect"+"'",schema:schema33.oneOf[5].required,parentSchema:schema33.oneOf[5],data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid0 = _errs7 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 5];
}
else {
if(_valid0){
valid0 = true;
passing0 = 5;
}
}
}
}
}
}
if(!valid0){
const err6 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf",schema:schema33.oneOf,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((((key0 === "note") || (key0 === "event")) || (key0 === "answer")) || (key0 === "silence")) || (key0 === "wait")) || (key0 === "restart")) || (key0 === "expect"))){
const err7 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.note !== undefined){
let data0 = data.note;
if(typeof data0 !== "string"){
const err8 = {instancePath:instancePath+"/note",schemaPath:"#/properties/note/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.note.type,parentSchema:schema33.properties.note,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.event !== undefined){
let data1 = data.event;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.type === undefined){
const err9 = {instancePath:instancePath+"/event",schemaPath:"#/$defs/event/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema32.required,parentSchema:schema32,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data1.type !== undefined){
let data2 = data1.type;
if(typeof data2 === "string"){
if(data2.length < 1){
const err10 = {instancePath:instancePath+"/event/type",schemaPath:"#/$defs/event/properties/type/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.type,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/event/type",schemaPath:"#/$defs/event/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.type.type,parentSchema:schema32.properties.type,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/event",schemaPath:"#/$defs/event/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data:data1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.answer !== undefined){
let data3 = data.answer;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.to === undefined){
const err13 = {instancePath:instancePath+"/answer",schemaPath:"#/properties/answer/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'",schema:schema33.properties.answer.required,parentSchema:schema33.properties.answer,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data3.outcome === undefined){
const err14 = {instancePath:instancePath+"/answer",schemaPath:"#/properties/answer/required",keyword:"required",params:{missingProperty: "outcome"},message:"must have required property '"+"outcome"+"'",schema:schema33.properties.answer.required,parentSchema:schema33.properties.answer,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data3.to !== undefined){
let data4 = data3.to;
if(typeof data4 === "string"){
if(data4.length < 1){
const err15 = {instancePath:instancePath+"/answer/to",schemaPath:"#/properties/answer/properties/to/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.answer.properties.to,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/answer/to",schemaPath:"#/properties/answer/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.answer.properties.to.type,parentSchema:schema33.properties.answer.properties.to,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data3.outcome !== undefined){
let data5 = data3.outcome;
if(typeof data5 === "string"){
if(data5.length < 1){
const err17 = {instancePath:instancePath+"/answer/outcome",schemaPath:"#/properties/answer/properties/outcome/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.answer.properties.outcome,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/answer/outcome",schemaPath:"#/properties/answer/properties/outcome/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.answer.properties.outcome.type,parentSchema:schema33.properties.answer.properties.outcome,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/answer",schemaPath:"#/properties/answer/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.answer.type,parentSchema:schema33.properties.answer,data:data3};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.silence !== undefined){
let data6 = data.silence;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.to === undefined){
const err20 = {instancePath:instancePath+"/silence",schemaPath:"#/properties/silence/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'",schema:schema33.properties.silence.required,parentSchema:schema33.properties.silence,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data6.code === undefined){
const err21 = {instancePath:instancePath+"/silence",schemaPath:"#/properties/silence/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'",schema:schema33.properties.silence.required,parentSchema:schema33.properties.silence,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
for(const key1 in data6){
if(!((key1 === "to") || (key1 === "code"))){
const err22 = {instancePath:instancePath+"/silence",schemaPath:"#/properties/silence/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema33.properties.silence,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data6.to !== undefined){
let data7 = data6.to;
if(typeof data7 === "string"){
if(data7.length < 1){
const err23 = {instancePath:instancePath+"/silence/to",schemaPath:"#/properties/silence/properties/to/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.silence.properties.to,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/silence/to",schemaPath:"#/properties/silence/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.silence.properties.to.type,parentSchema:schema33.properties.silence.properties.to,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data6.code !== undefined){
let data8 = data6.code;
if(!(((data8 === "notSent") || (data8 === "failed")) || (data8 === "unknown"))){
const err25 = {instancePath:instancePath+"/silence/code",schemaPath:"#/properties/silence/properties/code/enum",keyword:"enum",params:{allowedValues: schema33.properties.silence.properties.code.enum},message:"must be equal to one of the allowed values",schema:schema33.properties.silence.properties.code.enum,parentSchema:schema33.properties.silence.properties.code,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/silence",schemaPath:"#/properties/silence/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.silence.type,parentSchema:schema33.properties.silence,data:data6};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.wait !== undefined){
let data9 = data.wait;
if(typeof data9 === "string"){
if(!pattern5.test(data9)){
const err27 = {instancePath:instancePath+"/wait",schemaPath:"#/properties/wait/pattern",keyword:"pattern",params:{pattern: "^P"},message:"must match pattern \""+"^P"+"\"",schema:"^P",parentSchema:schema33.properties.wait,data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/wait",schemaPath:"#/properties/wait/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.wait.type,parentSchema:schema33.properties.wait,data:data9};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.restart !== undefined){
let data10 = data.restart;
if(true !== data10){
const err29 = {instancePath:instancePath+"/restart",schemaPath:"#/properties/restart/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant",schema:true,parentSchema:schema33.properties.restart,data:data10};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.expect !== undefined){
let data11 = data.expect;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(Object.keys(data11).length < 1){
const err30 = {instancePath:instancePath+"/expect",schemaPath:"#/$defs/expectation/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema35,data:data11};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
for(const key2 in data11){
if(!((((((key2 === "in") || (key2 === "asks")) || (key2 === "input")) || (key2 === "shows")) || (key2 === "args")) || (key2 === "hold"))){
const err31 = {instancePath:instancePath+"/expect",schemaPath:"#/$defs/expectation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema35,data:data11};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data11.in !== undefined){
let data12 = data11.in;
if(typeof data12 === "string"){
if(data12.length < 1){
const err32 = {instancePath:instancePath+"/expect/in",schemaPath:"#/$defs/expectation/properties/in/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35.properties.in,data:data12};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/expect/in",schemaPath:"#/$defs/expectation/properties/in/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.in.type,parentSchema:schema35.properties.in,data:data12};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data11.asks !== undefined){
let data13 = data11.asks;
if(Array.isArray(data13)){
const len0 = data13.length;
for(let i0=0; i0<len0; i0++){
let data14 = data13[i0];
if(typeof data14 === "string"){
if(data14.length < 1){
const err34 = {instancePath:instancePath+"/expect/asks/" + i0,schemaPath:"#/$defs/expectation/properties/asks/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35.properties.asks.items,data:data14};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/expect/asks/" + i0,schemaPath:"#/$defs/expectation/properties/asks/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.asks.items.type,parentSchema:schema35.properties.asks.items,data:data14};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/expect/asks",schemaPath:"#/$defs/expectation/properties/asks/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema35.properties.asks.type,parentSchema:schema35.properties.asks,data:data13};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data11.input !== undefined){
let data15 = data11.input;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key3 in data15){
let data16 = data15[key3];
if(!(data16 && typeof data16 == "object" && !Array.isArray(data16))){
const err37 = {instancePath:instancePath+"/expect/input/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/expectation/properties/input/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.properties.input.additionalProperties.type,parentSchema:schema35.properties.input.additionalProperties,data:data16};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/expect/input",schemaPath:"#/$defs/expectation/properties/input/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.properties.input.type,parentSchema:schema35.properties.input,data:data15};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data11.shows !== undefined){
let data17 = data11.shows;
if(typeof data17 === "string"){
if(data17.length < 1){
const err39 = {instancePath:instancePath+"/expect/shows",schemaPath:"#/$defs/expectation/properties/shows/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35.properties.shows,data:data17};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/expect/shows",schemaPath:"#/$defs/expectation/properties/shows/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.shows.type,parentSchema:schema35.properties.shows,data:data17};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data11.args !== undefined){
let data18 = data11.args;
if(!(data18 && typeof data18 == "object" && !Array.isArray(data18))){
const err41 = {instancePath:instancePath+"/expect/args",schemaPath:"#/$defs/expectation/properties/args/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.properties.args.type,parentSchema:schema35.properties.args,data:data18};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data11.hold !== undefined){
let data19 = data11.hold;
if(!(((((((data19 === "none") || (data19 === "requested")) || (data19 === "reserved")) || (data19 === "closing")) || (data19 === "handedOver")) || (data19 === "confirmed")) || (data19 === "void"))){
const err42 = {instancePath:instancePath+"/expect/hold",schemaPath:"#/$defs/expectation/properties/hold/enum",keyword:"enum",params:{allowedValues: schema35.properties.hold.enum},message:"must be equal to one of the allowed values",schema:schema35.properties.hold.enum,parentSchema:schema35.properties.hold,data:data19};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/expect",schemaPath:"#/$defs/expectation/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.type,parentSchema:schema35,data:data11};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.type,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://forecourt.dev/schemas/scenario.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.title === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.trigger === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "trigger"},message:"must have required property '"+"trigger"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.steps === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "steps"},message:"must have required property '"+"steps"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "$schema") || (key0 === "id")) || (key0 === "title")) || (key0 === "params")) || (key0 === "trigger")) || (key0 === "steps")) || (key0 === "ends"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.$schema !== undefined){
let data0 = data.$schema;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.$schema.type,parentSchema:schema31.properties.$schema,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.id !== undefined){
let data1 = data.id;
if(typeof data1 === "string"){
if(data1.length > 64){
const err6 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema31.properties.id,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern4.test(data1)){
const err7 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]*$"},message:"must match pattern \""+"^[a-z][a-z0-9-]*$"+"\"",schema:"^[a-z][a-z0-9-]*$",parentSchema:schema31.properties.id,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.id.type,parentSchema:schema31.properties.id,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.title !== undefined){
let data2 = data.title;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.en === undefined){
const err9 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/required",keyword:"required",params:{missingProperty: "en"},message:"must have required property '"+"en"+"'",schema:schema31.properties.title.required,parentSchema:schema31.properties.title,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data2){
if(!((key1 === "en") || (key1 === "nl"))){
let data3 = data2[key1];
if(typeof data3 === "string"){
if(data3.length < 1){
const err10 = {instancePath:instancePath+"/title/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/title/additionalProperties/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.title.additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/title/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/title/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.title.additionalProperties.type,parentSchema:schema31.properties.title.additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data2.en !== undefined){
let data4 = data2.en;
if(typeof data4 === "string"){
if(data4.length < 1){
const err12 = {instancePath:instancePath+"/title/en",schemaPath:"#/properties/title/properties/en/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.title.properties.en,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/title/en",schemaPath:"#/properties/title/properties/en/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.title.properties.en.type,parentSchema:schema31.properties.title.properties.en,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data2.nl !== undefined){
let data5 = data2.nl;
if(typeof data5 === "string"){
if(data5.length < 1){
const err14 = {instancePath:instancePath+"/title/nl",schemaPath:"#/properties/title/properties/nl/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.title.properties.nl,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/title/nl",schemaPath:"#/properties/title/properties/nl/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.title.properties.nl.type,parentSchema:schema31.properties.title.properties.nl,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.title.type,parentSchema:schema31.properties.title,data:data2};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.params !== undefined){
let data6 = data.params;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key2 in data6){
let data7 = data6[key2];
if(((!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))) && (typeof data7 !== "string")) && (typeof data7 !== "boolean")){
const err17 = {instancePath:instancePath+"/params/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/params/additionalProperties/type",keyword:"type",params:{type: schema31.properties.params.additionalProperties.type},message:"must be integer,string,boolean",schema:schema31.properties.params.additionalProperties.type,parentSchema:schema31.properties.params.additionalProperties,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/params",schemaPath:"#/properties/params/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.params.type,parentSchema:schema31.properties.params,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.trigger !== undefined){
let data8 = data.trigger;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.type === undefined){
const err19 = {instancePath:instancePath+"/trigger",schemaPath:"#/$defs/event/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema32.required,parentSchema:schema32,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data8.type !== undefined){
let data9 = data8.type;
if(typeof data9 === "string"){
if(data9.length < 1){
const err20 = {instancePath:instancePath+"/trigger/type",schemaPath:"#/$defs/event/properties/type/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.type,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/trigger/type",schemaPath:"#/$defs/event/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.type.type,parentSchema:schema32.properties.type,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/trigger",schemaPath:"#/$defs/event/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.steps !== undefined){
let data10 = data.steps;
if(Array.isArray(data10)){
if(data10.length < 1){
const err23 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.steps,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
if(!(validate21(data10[i0], {instancePath:instancePath+"/steps/" + i0,parentData:data10,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
}
else {
const err24 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.steps.type,parentSchema:schema31.properties.steps,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.ends !== undefined){
let data12 = data.ends;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.ending === undefined){
const err25 = {instancePath:instancePath+"/ends",schemaPath:"#/properties/ends/required",keyword:"required",params:{missingProperty: "ending"},message:"must have required property '"+"ending"+"'",schema:schema31.properties.ends.required,parentSchema:schema31.properties.ends,data:data12};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data12.hold === undefined){
const err26 = {instancePath:instancePath+"/ends",schemaPath:"#/properties/ends/required",keyword:"required",params:{missingProperty: "hold"},message:"must have required property '"+"hold"+"'",schema:schema31.properties.ends.required,parentSchema:schema31.properties.ends,data:data12};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data12.end === undefined){
const err27 = {instancePath:instancePath+"/ends",schemaPath:"#/properties/ends/required",keyword:"required",params:{missingProperty: "end"},message:"must have required property '"+"end"+"'",schema:schema31.properties.ends.required,parentSchema:schema31.properties.ends,data:data12};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key3 in data12){
if(!(((((key3 === "ending") || (key3 === "hold")) || (key3 === "end")) || (key3 === "committedMinor")) || (key3 === "person"))){
const err28 = {instancePath:instancePath+"/ends",schemaPath:"#/properties/ends/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.ends,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data12.ending !== undefined){
let data13 = data12.ending;
if(typeof data13 === "string"){
if(data13.length < 1){
const err29 = {instancePath:instancePath+"/ends/ending",schemaPath:"#/properties/ends/properties/ending/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.ends.properties.ending,data:data13};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/ends/ending",schemaPath:"#/properties/ends/properties/ending/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.ends.properties.ending.type,parentSchema:schema31.properties.ends.properties.ending,data:data13};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data12.hold !== undefined){
let data14 = data12.hold;
if(!(((((((data14 === "none") || (data14 === "requested")) || (data14 === "reserved")) || (data14 === "closing")) || (data14 === "handedOver")) || (data14 === "confirmed")) || (data14 === "void"))){
const err31 = {instancePath:instancePath+"/ends/hold",schemaPath:"#/properties/ends/properties/hold/enum",keyword:"enum",params:{allowedValues: schema31.properties.ends.properties.hold.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.ends.properties.hold.enum,parentSchema:schema31.properties.ends.properties.hold,data:data14};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data12.end !== undefined){
let data15 = data12.end;
if(!(((data15 === "commit") || (data15 === "cancel")) || (data15 === null))){
const err32 = {instancePath:instancePath+"/ends/end",schemaPath:"#/properties/ends/properties/end/enum",keyword:"enum",params:{allowedValues: schema31.properties.ends.properties.end.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.ends.properties.end.enum,parentSchema:schema31.properties.ends.properties.end,data:data15};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data12.committedMinor !== undefined){
let data16 = data12.committedMinor;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err33 = {instancePath:instancePath+"/ends/committedMinor",schemaPath:"#/properties/ends/properties/committedMinor/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.ends.properties.committedMinor.type,parentSchema:schema31.properties.ends.properties.committedMinor,data:data16};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 < 0 || isNaN(data16)){
const err34 = {instancePath:instancePath+"/ends/committedMinor",schemaPath:"#/properties/ends/properties/committedMinor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.ends.properties.committedMinor,data:data16};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
if(data12.person !== undefined){
let data17 = data12.person;
if(typeof data17 === "string"){
if(data17.length < 1){
const err35 = {instancePath:instancePath+"/ends/person",schemaPath:"#/properties/ends/properties/person/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.ends.properties.person,data:data17};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/ends/person",schemaPath:"#/properties/ends/properties/person/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.ends.properties.person.type,parentSchema:schema31.properties.ends.properties.person,data:data17};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/ends",schemaPath:"#/properties/ends/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.ends.type,parentSchema:schema31.properties.ends,data:data12};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
