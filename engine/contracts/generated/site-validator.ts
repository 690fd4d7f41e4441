// @ts-nocheck
// Generated from ../site.schema.json by scripts/generate-validators.mjs; do not edit.
export const validate = validate20;

const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://forecourt.dev/schemas/site.schema.json","title":"Site file","type":"object","properties":{"$schema":{"type":"string"},"id":{"type":"string","pattern":"^[a-z][a-z0-9-]*$","maxLength":64},"title":{"type":"string","minLength":1,"maxLength":200},"currency":{"type":"string","pattern":"^[A-Z]{3}$"},"language":{"type":"string","pattern":"^[a-z]{2,3}(-[A-Z]{2})?$"},"timeZone":{"type":"string","minLength":1,"maxLength":64},"terminals":{"type":"array","minItems":1,"items":{"type":"object","properties":{"id":{"type":"string","pattern":"^[A-Za-z0-9_-]+$","maxLength":64},"adapter":{"type":"string","minLength":1},"currency":{"type":"string","pattern":"^[A-Z]{3}$"},"holdLifeMs":{"type":"integer","minimum":46800000,"maximum":2592000000},"textsElsewhere":{"type":"boolean"},"settings":{"type":"object"}},"required":["id","adapter"],"additionalProperties":false}},"chargers":{"type":"array","minItems":1,"items":{"type":"object","properties":{"id":{"type":"string","pattern":"^[A-Za-z0-9_-]+$","maxLength":64},"adapter":{"type":"string","minLength":1},"offlineGraceMs":{"type":"integer","minimum":0,"maximum":172800000},"maxPowerW":{"type":"integer","minimum":100,"maximum":2000000},"connectors":{"type":"array","minItems":1,"items":{"type":"object","properties":{"id":{"type":"integer","minimum":1,"maximum":999},"title":{"type":"string","minLength":1,"maxLength":100},"terminal":{"type":"string","minLength":1}},"required":["id","title","terminal"],"additionalProperties":false}}},"required":["id","adapter","connectors"],"additionalProperties":false}},"tariff":{"type":"object","properties":{"energyMicroPerKwh":{"type":"integer","minimum":0,"maximum":100000000},"timeMicroPerMinute":{"type":"integer","minimum":0,"maximum":100000000},"sessionFeeMinor":{"type":"integer","minimum":0,"maximum":100000000},"idle":{"type":"object","properties":{"graceMs":{"type":"integer","minimum":0,"maximum":86400000},"microPerMinute":{"type":"integer","minimum":1,"maximum":100000000},"capMinor":{"type":"integer","minimum":1,"maximum":100000000}},"required":["graceMs","microPerMinute","capMinor"],"additionalProperties":false},"currency":{"type":"string","pattern":"^[A-Z]{3}$"},"maxMinor":{"type":"integer","minimum":1,"maximum":100000000},"rounding":{"type":"string","enum":["up","down","nearest"]},"vat":{"type":"object","properties":{"energy":{"type":"integer","minimum":0,"maximum":10000},"time":{"type":"integer","minimum":0,"maximum":10000},"session":{"type":"integer","minimum":0,"maximum":10000},"idle":{"type":"integer","minimum":0,"maximum":10000}},"additionalProperties":false},"hours":{"type":"array","maxItems":24,"items":{"type":"object","properties":{"from":{"type":"string","pattern":"^([01][0-9]|2[0-3]):[0-5][0-9]$"},"to":{"type":"string","pattern":"^([01][0-9]|2[0-3]):[0-5][0-9]$"},"energyMicroPerKwh":{"type":"integer","minimum":0,"maximum":100000000},"timeMicroPerMinute":{"type":"integer","minimum":0,"maximum":100000000},"sessionFeeMinor":{"type":"integer","minimum":0,"maximum":100000000},"idle":{"type":"object","properties":{"graceMs":{"type":"integer","minimum":0,"maximum":86400000},"microPerMinute":{"type":"integer","minimum":1,"maximum":100000000},"capMinor":{"type":"integer","minimum":1,"maximum":100000000}},"required":["graceMs","microPerMinute","capMinor"],"additionalProperties":false}},"required":["from","to","energyMicroPerKwh","sessionFeeMinor"],"additionalProperties":false}}},"required":["energyMicroPerKwh","sessionFeeMinor"],"additionalProperties":false},"flows":{"type":"array","minItems":1,"items":{"type":"object","properties":{"flow":{"type":"string","minLength":1},"params":{"type":"object","additionalProperties":{"type":["integer","string","boolean"]}}},"required":["flow"],"additionalProperties":false}},"members":{"type":"array","items":{"type":"string","minLength":1,"maxLength":200}},"memberCards":{"type":"object","properties":{"lookUp":{"type":"object","properties":{"url":{"type":"string","pattern":"^(https://[^\\s@]+|http://(127\\.0\\.0\\.1|localhost)(:[0-9]+)?(/[^\\s@]*)?)$","maxLength":500},"timeoutMs":{"type":"integer","minimum":500,"maximum":14000},"token":{"type":"object","properties":{"env":{"type":"string","pattern":"^[A-Z][A-Z0-9_]*$","maxLength":100,"x-secret":true},"file":{"type":"string","minLength":1,"maxLength":500,"x-secret":true}},"minProperties":1,"maxProperties":1,"additionalProperties":false,"x-secret":true},"whenSilent":{"type":"string","enum":["refuse","list"]}},"required":["url"],"additionalProperties":false},"groups":{"type":"array","maxItems":200,"items":{"type":"object","properties":{"name":{"type":"string","minLength":1,"maxLength":64},"stoppedBy":{"type":"array","maxItems":50,"items":{"type":"string","minLength":1,"maxLength":64}}},"required":["name","stoppedBy"],"additionalProperties":false}}},"additionalProperties":false},"chargesPerCard":{"type":"integer","minimum":1,"maximum":8},"holdLifeMs":{"type":"integer","minimum":46800000,"maximum":2592000000},"holdAgeMaxMs":{"type":"integer","minimum":600000,"maximum":2592000000},"cardInUseMs":{"type":"integer","minimum":0,"maximum":86400000},"reconciledWithinMs":{"type":"integer","minimum":3600000,"maximum":604800000},"merchant":{"type":"string","minLength":1,"maxLength":200},"vatBasisPoints":{"type":"integer","minimum":0,"maximum":10000}},"required":["id","title","currency","language","terminals","chargers","tariff","flows"],"additionalProperties":false};
const func1 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^[a-z][a-z0-9-]*$", "u");
const pattern5 = new RegExp("^[A-Z]{3}$", "u");
const pattern6 = new RegExp("^[a-z]{2,3}(-[A-Z]{2})?$", "u");
const pattern7 = new RegExp("^[A-Za-z0-9_-]+$", "u");
const pattern11 = new RegExp("^([01][0-9]|2[0-3]):[0-5][0-9]$", "u");
const pattern13 = new RegExp("^(https://[^\\s@]+|http://(127\\.0\\.0\\.1|localhost)(:[0-9]+)?(/[^\\s@]*)?)$", "u");
const pattern14 = new RegExp("^[A-Z][A-Z0-9_]*$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://forecourt.dev/schemas/site.schema.json" */;
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
if(data.currency === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "currency"},message:"must have required property '"+"currency"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.language === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "language"},message:"must have required property '"+"language"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.terminals === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "terminals"},message:"must have required property '"+"terminals"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.chargers === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "chargers"},message:"must have required property '"+"chargers"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.tariff === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tariff"},message:"must have required property '"+"tariff"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.flows === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "flows"},message:"must have required property '"+"flows"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err8 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.$schema !== undefined){
let data0 = data.$schema;
if(typeof data0 !== "string"){
const err9 = {instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.$schema.type,parentSchema:schema31.properties.$schema,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.id !== undefined){
let data1 = data.id;
if(typeof data1 === "string"){
if(data1.length > 64){
const err10 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema31.properties.id,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!pattern4.test(data1)){
const err11 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9-]*$"},message:"must match pattern \""+"^[a-z][a-z0-9-]*$"+"\"",schema:"^[a-z][a-z0-9-]*$",parentSchema:schema31.properties.id,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.id.type,parentSchema:schema31.properties.id,data:data1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.title !== undefined){
let data2 = data.title;
if(typeof data2 === "string"){
if(data2.length > 200){
const err13 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema31.properties.title,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data2.length < 1){
const err14 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.title,data:data2};
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
const err15 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.title.type,parentSchema:schema31.properties.title,data:data2};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.currency !== undefined){
let data3 = data.currency;
if(typeof data3 === "string"){
if(!pattern5.test(data3)){
const err16 = {instancePath:instancePath+"/currency",schemaPath:"#/properties/currency/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\"",schema:"^[A-Z]{3}$",parentSchema:schema31.properties.currency,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/currency",schemaPath:"#/properties/currency/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.currency.type,parentSchema:schema31.properties.currency,data:data3};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.language !== undefined){
let data4 = data.language;
if(typeof data4 === "string"){
if(!pattern6.test(data4)){
const err18 = {instancePath:instancePath+"/language",schemaPath:"#/properties/language/pattern",keyword:"pattern",params:{pattern: "^[a-z]{2,3}(-[A-Z]{2})?$"},message:"must match pattern \""+"^[a-z]{2,3}(-[A-Z]{2})?$"+"\"",schema:"^[a-z]{2,3}(-[A-Z]{2})?$",parentSchema:schema31.properties.language,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/language",schemaPath:"#/properties/language/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.language.type,parentSchema:schema31.properties.language,data:data4};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.timeZone !== undefined){
let data5 = data.timeZone;
if(typeof data5 === "string"){
if(data5.length > 64){
const err20 = {instancePath:instancePath+"/timeZone",schemaPath:"#/properties/timeZone/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema31.properties.timeZone,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data5.length < 1){
const err21 = {instancePath:instancePath+"/timeZone",schemaPath:"#/properties/timeZone/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.timeZone,data:data5};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/timeZone",schemaPath:"#/properties/timeZone/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.timeZone.type,parentSchema:schema31.properties.timeZone,data:data5};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.terminals !== undefined){
let data6 = data.terminals;
if(Array.isArray(data6)){
if(data6.length < 1){
const err23 = {instancePath:instancePath+"/terminals",schemaPath:"#/properties/terminals/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.terminals,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.id === undefined){
const err24 = {instancePath:instancePath+"/terminals/" + i0,schemaPath:"#/properties/terminals/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema31.properties.terminals.items.required,parentSchema:schema31.properties.terminals.items,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data7.adapter === undefined){
const err25 = {instancePath:instancePath+"/terminals/" + i0,schemaPath:"#/properties/terminals/items/required",keyword:"required",params:{missingProperty: "adapter"},message:"must have required property '"+"adapter"+"'",schema:schema31.properties.terminals.items.required,parentSchema:schema31.properties.terminals.items,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
for(const key1 in data7){
if(!((((((key1 === "id") || (key1 === "adapter")) || (key1 === "currency")) || (key1 === "holdLifeMs")) || (key1 === "textsElsewhere")) || (key1 === "settings"))){
const err26 = {instancePath:instancePath+"/terminals/" + i0,schemaPath:"#/properties/terminals/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.terminals.items,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data7.id !== undefined){
let data8 = data7.id;
if(typeof data8 === "string"){
if(data8.length > 64){
const err27 = {instancePath:instancePath+"/terminals/" + i0+"/id",schemaPath:"#/properties/terminals/items/properties/id/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema31.properties.terminals.items.properties.id,data:data8};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!pattern7.test(data8)){
const err28 = {instancePath:instancePath+"/terminals/" + i0+"/id",schemaPath:"#/properties/terminals/items/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_-]+$"+"\"",schema:"^[A-Za-z0-9_-]+$",parentSchema:schema31.properties.terminals.items.properties.id,data:data8};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/terminals/" + i0+"/id",schemaPath:"#/properties/terminals/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.terminals.items.properties.id.type,parentSchema:schema31.properties.terminals.items.properties.id,data:data8};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data7.adapter !== undefined){
let data9 = data7.adapter;
if(typeof data9 === "string"){
if(data9.length < 1){
const err30 = {instancePath:instancePath+"/terminals/" + i0+"/adapter",schemaPath:"#/properties/terminals/items/properties/adapter/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.terminals.items.properties.adapter,data:data9};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/terminals/" + i0+"/adapter",schemaPath:"#/properties/terminals/items/properties/adapter/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.terminals.items.properties.adapter.type,parentSchema:schema31.properties.terminals.items.properties.adapter,data:data9};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data7.currency !== undefined){
let data10 = data7.currency;
if(typeof data10 === "string"){
if(!pattern5.test(data10)){
const err32 = {instancePath:instancePath+"/terminals/" + i0+"/currency",schemaPath:"#/properties/terminals/items/properties/currency/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\"",schema:"^[A-Z]{3}$",parentSchema:schema31.properties.terminals.items.properties.currency,data:data10};
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
const err33 = {instancePath:instancePath+"/terminals/" + i0+"/currency",schemaPath:"#/properties/terminals/items/properties/currency/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.terminals.items.properties.currency.type,parentSchema:schema31.properties.terminals.items.properties.currency,data:data10};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data7.holdLifeMs !== undefined){
let data11 = data7.holdLifeMs;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err34 = {instancePath:instancePath+"/terminals/" + i0+"/holdLifeMs",schemaPath:"#/properties/terminals/items/properties/holdLifeMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.terminals.items.properties.holdLifeMs.type,parentSchema:schema31.properties.terminals.items.properties.holdLifeMs,data:data11};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 2592000000 || isNaN(data11)){
const err35 = {instancePath:instancePath+"/terminals/" + i0+"/holdLifeMs",schemaPath:"#/properties/terminals/items/properties/holdLifeMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2592000000},message:"must be <= 2592000000",schema:2592000000,parentSchema:schema31.properties.terminals.items.properties.holdLifeMs,data:data11};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data11 < 46800000 || isNaN(data11)){
const err36 = {instancePath:instancePath+"/terminals/" + i0+"/holdLifeMs",schemaPath:"#/properties/terminals/items/properties/holdLifeMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 46800000},message:"must be >= 46800000",schema:46800000,parentSchema:schema31.properties.terminals.items.properties.holdLifeMs,data:data11};
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
if(data7.textsElsewhere !== undefined){
let data12 = data7.textsElsewhere;
if(typeof data12 !== "boolean"){
const err37 = {instancePath:instancePath+"/terminals/" + i0+"/textsElsewhere",schemaPath:"#/properties/terminals/items/properties/textsElsewhere/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.terminals.items.properties.textsElsewhere.type,parentSchema:schema31.properties.terminals.items.properties.textsElsewhere,data:data12};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data7.settings !== undefined){
let data13 = data7.settings;
if(!(data13 && typeof data13 == "object" && !Array.isArray(data13))){
const err38 = {instancePath:instancePath+"/terminals/" + i0+"/settings",schemaPath:"#/properties/terminals/items/properties/settings/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.terminals.items.properties.settings.type,parentSchema:schema31.properties.terminals.items.properties.settings,data:data13};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/terminals/" + i0,schemaPath:"#/properties/terminals/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.terminals.items.type,parentSchema:schema31.properties.terminals.items,data:data7};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/terminals",schemaPath:"#/properties/terminals/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.terminals.type,parentSchema:schema31.properties.terminals,data:data6};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.chargers !== undefined){
let data14 = data.chargers;
if(Array.isArray(data14)){
if(data14.length < 1){
const err41 = {instancePath:instancePath+"/chargers",schemaPath:"#/properties/chargers/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.chargers,data:data14};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
const len1 = data14.length;
for(let i1=0; i1<len1; i1++){
let data15 = data14[i1];
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.id === undefined){
const err42 = {instancePath:instancePath+"/chargers/" + i1,schemaPath:"#/properties/chargers/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema31.properties.chargers.items.required,parentSchema:schema31.properties.chargers.items,data:data15};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data15.adapter === undefined){
const err43 = {instancePath:instancePath+"/chargers/" + i1,schemaPath:"#/properties/chargers/items/required",keyword:"required",params:{missingProperty: "adapter"},message:"must have required property '"+"adapter"+"'",schema:schema31.properties.chargers.items.required,parentSchema:schema31.properties.chargers.items,data:data15};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data15.connectors === undefined){
const err44 = {instancePath:instancePath+"/chargers/" + i1,schemaPath:"#/properties/chargers/items/required",keyword:"required",params:{missingProperty: "connectors"},message:"must have required property '"+"connectors"+"'",schema:schema31.properties.chargers.items.required,parentSchema:schema31.properties.chargers.items,data:data15};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
for(const key2 in data15){
if(!(((((key2 === "id") || (key2 === "adapter")) || (key2 === "offlineGraceMs")) || (key2 === "maxPowerW")) || (key2 === "connectors"))){
const err45 = {instancePath:instancePath+"/chargers/" + i1,schemaPath:"#/properties/chargers/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.chargers.items,data:data15};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data15.id !== undefined){
let data16 = data15.id;
if(typeof data16 === "string"){
if(data16.length > 64){
const err46 = {instancePath:instancePath+"/chargers/" + i1+"/id",schemaPath:"#/properties/chargers/items/properties/id/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema31.properties.chargers.items.properties.id,data:data16};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(!pattern7.test(data16)){
const err47 = {instancePath:instancePath+"/chargers/" + i1+"/id",schemaPath:"#/properties/chargers/items/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_-]+$"+"\"",schema:"^[A-Za-z0-9_-]+$",parentSchema:schema31.properties.chargers.items.properties.id,data:data16};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/chargers/" + i1+"/id",schemaPath:"#/properties/chargers/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.chargers.items.properties.id.type,parentSchema:schema31.properties.chargers.items.properties.id,data:data16};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data15.adapter !== undefined){
let data17 = data15.adapter;
if(typeof data17 === "string"){
if(data17.length < 1){
const err49 = {instancePath:instancePath+"/chargers/" + i1+"/adapter",schemaPath:"#/properties/chargers/items/properties/adapter/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.chargers.items.properties.adapter,data:data17};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/chargers/" + i1+"/adapter",schemaPath:"#/properties/chargers/items/properties/adapter/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.chargers.items.properties.adapter.type,parentSchema:schema31.properties.chargers.items.properties.adapter,data:data17};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data15.offlineGraceMs !== undefined){
let data18 = data15.offlineGraceMs;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err51 = {instancePath:instancePath+"/chargers/" + i1+"/offlineGraceMs",schemaPath:"#/properties/chargers/items/properties/offlineGraceMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.chargers.items.properties.offlineGraceMs.type,parentSchema:schema31.properties.chargers.items.properties.offlineGraceMs,data:data18};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 172800000 || isNaN(data18)){
const err52 = {instancePath:instancePath+"/chargers/" + i1+"/offlineGraceMs",schemaPath:"#/properties/chargers/items/properties/offlineGraceMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 172800000},message:"must be <= 172800000",schema:172800000,parentSchema:schema31.properties.chargers.items.properties.offlineGraceMs,data:data18};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data18 < 0 || isNaN(data18)){
const err53 = {instancePath:instancePath+"/chargers/" + i1+"/offlineGraceMs",schemaPath:"#/properties/chargers/items/properties/offlineGraceMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.chargers.items.properties.offlineGraceMs,data:data18};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
if(data15.maxPowerW !== undefined){
let data19 = data15.maxPowerW;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err54 = {instancePath:instancePath+"/chargers/" + i1+"/maxPowerW",schemaPath:"#/properties/chargers/items/properties/maxPowerW/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.chargers.items.properties.maxPowerW.type,parentSchema:schema31.properties.chargers.items.properties.maxPowerW,data:data19};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 2000000 || isNaN(data19)){
const err55 = {instancePath:instancePath+"/chargers/" + i1+"/maxPowerW",schemaPath:"#/properties/chargers/items/properties/maxPowerW/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2000000},message:"must be <= 2000000",schema:2000000,parentSchema:schema31.properties.chargers.items.properties.maxPowerW,data:data19};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(data19 < 100 || isNaN(data19)){
const err56 = {instancePath:instancePath+"/chargers/" + i1+"/maxPowerW",schemaPath:"#/properties/chargers/items/properties/maxPowerW/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},message:"must be >= 100",schema:100,parentSchema:schema31.properties.chargers.items.properties.maxPowerW,data:data19};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
if(data15.connectors !== undefined){
let data20 = data15.connectors;
if(Array.isArray(data20)){
if(data20.length < 1){
const err57 = {instancePath:instancePath+"/chargers/" + i1+"/connectors",schemaPath:"#/properties/chargers/items/properties/connectors/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.chargers.items.properties.connectors,data:data20};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
const len2 = data20.length;
for(let i2=0; i2<len2; i2++){
let data21 = data20[i2];
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.id === undefined){
const err58 = {instancePath:instancePath+"/chargers/" + i1+"/connectors/" + i2,schemaPath:"#/properties/chargers/items/properties/connectors/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema31.properties.chargers.items.properties.connectors.items.required,parentSchema:schema31.properties.chargers.items.properties.connectors.items,data:data21};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(data21.title === undefined){
const err59 = {instancePath:instancePath+"/chargers/" + i1+"/connectors/" + i2,schemaPath:"#/properties/chargers/items/properties/connectors/items/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'",schema:schema31.properties.chargers.items.properties.connectors.items.required,parentSchema:schema31.properties.chargers.items.properties.connectors.items,data:data21};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(data21.terminal === undefined){
const err60 = {instancePath:instancePath+"/chargers/" + i1+"/connectors/" + i2,schemaPath:"#/properties/chargers/items/properties/connectors/items/required",keyword:"required",params:{missingProperty: "terminal"},message:"must have required property '"+"terminal"+"'",schema:schema31.properties.chargers.items.properties.connectors.items.required,parentSchema:schema31.properties.chargers.items.properties.connectors.items,data:data21};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
for(const key3 in data21){
if(!(((key3 === "id") || (key3 === "title")) || (key3 === "terminal"))){
const err61 = {instancePath:instancePath+"/chargers/" + i1+"/connectors/" + i2,schemaPath:"#/properties/chargers/items/properties/connectors/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.chargers.items.properties.connectors.items,data:data21};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data21.id !== undefined){
let data22 = data21.id;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
const err62 = {instancePath:instancePath+"/chargers/" + i1+"/connectors/" + i2+"/id",schemaPath:"#/properties/chargers/items/properties/connectors/items/properties/id/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.chargers.items.properties.connectors.items.properties.id.type,parentSchema:schema31.properties.chargers.items.properties.connectors.items.properties.id,data:data22};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 > 999 || isNaN(data22)){
const err63 = {instancePath:instancePath+"/chargers/" + i1+"/connectors/" + i2+"/id",schemaPath:"#/properties/chargers/items/properties/connectors/items/properties/id/maximum",keyword:"maximum",params:{comparison: "<=", limit: 999},message:"must be <= 999",schema:999,parentSchema:schema31.properties.chargers.items.properties.connectors.items.properties.id,data:data22};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(data22 < 1 || isNaN(data22)){
const err64 = {instancePath:instancePath+"/chargers/" + i1+"/connectors/" + i2+"/id",schemaPath:"#/properties/chargers/items/properties/connectors/items/properties/id/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.chargers.items.properties.connectors.items.properties.id,data:data22};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
if(data21.title !== undefined){
let data23 = data21.title;
if(typeof data23 === "string"){
if(data23.length > 100){
const err65 = {instancePath:instancePath+"/chargers/" + i1+"/connectors/" + i2+"/title",schemaPath:"#/properties/chargers/items/properties/connectors/items/properties/title/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema31.properties.chargers.items.properties.connectors.items.properties.title,data:data23};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(data23.length < 1){
const err66 = {instancePath:instancePath+"/chargers/" + i1+"/connectors/" + i2+"/title",schemaPath:"#/properties/chargers/items/properties/connectors/items/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.chargers.items.properties.connectors.items.properties.title,data:data23};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
else {
const err67 = {instancePath:instancePath+"/chargers/" + i1+"/connectors/" + i2+"/title",schemaPath:"#/properties/chargers/items/properties/connectors/items/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.chargers.items.properties.connectors.items.properties.title.type,parentSchema:schema31.properties.chargers.items.properties.connectors.items.properties.title,data:data23};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data21.terminal !== undefined){
let data24 = data21.terminal;
if(typeof data24 === "string"){
if(data24.length < 1){
const err68 = {instancePath:instancePath+"/chargers/" + i1+"/connectors/" + i2+"/terminal",schemaPath:"#/properties/chargers/items/properties/connectors/items/properties/terminal/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.chargers.items.properties.connectors.items.properties.terminal,data:data24};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
else {
const err69 = {instancePath:instancePath+"/chargers/" + i1+"/connectors/" + i2+"/terminal",schemaPath:"#/properties/chargers/items/properties/connectors/items/properties/terminal/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.chargers.items.properties.connectors.items.properties.terminal.type,parentSchema:schema31.properties.chargers.items.properties.connectors.items.properties.terminal,data:data24};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
else {
const err70 = {instancePath:instancePath+"/chargers/" + i1+"/connectors/" + i2,schemaPath:"#/properties/chargers/items/properties/connectors/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.chargers.items.properties.connectors.items.type,parentSchema:schema31.properties.chargers.items.properties.connectors.items,data:data21};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
else {
const err71 = {instancePath:instancePath+"/chargers/" + i1+"/connectors",schemaPath:"#/properties/chargers/items/properties/connectors/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.chargers.items.properties.connectors.type,parentSchema:schema31.properties.chargers.items.properties.connectors,data:data20};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
else {
const err72 = {instancePath:instancePath+"/chargers/" + i1,schemaPath:"#/properties/chargers/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.chargers.items.type,parentSchema:schema31.properties.chargers.items,data:data15};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
else {
const err73 = {instancePath:instancePath+"/chargers",schemaPath:"#/properties/chargers/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.chargers.type,parentSchema:schema31.properties.chargers,data:data14};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data.tariff !== undefined){
let data25 = data.tariff;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(data25.energyMicroPerKwh === undefined){
const err74 = {instancePath:instancePath+"/tariff",schemaPath:"#/properties/tariff/required",keyword:"required",params:{missingProperty: "energyMicroPerKwh"},message:"must have required property '"+"energyMicroPerKwh"+"'",schema:schema31.properties.tariff.required,parentSchema:schema31.properties.tariff,data:data25};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(data25.sessionFeeMinor === undefined){
const err75 = {instancePath:instancePath+"/tariff",schemaPath:"#/properties/tariff/required",keyword:"required",params:{missingProperty: "sessionFeeMinor"},message:"must have required property '"+"sessionFeeMinor"+"'",schema:schema31.properties.tariff.required,parentSchema:schema31.properties.tariff,data:data25};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
for(const key4 in data25){
if(!(func1.call(schema31.properties.tariff.properties, key4))){
const err76 = {instancePath:instancePath+"/tariff",schemaPath:"#/properties/tariff/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.tariff,data:data25};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data25.energyMicroPerKwh !== undefined){
let data26 = data25.energyMicroPerKwh;
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
const err77 = {instancePath:instancePath+"/tariff/energyMicroPerKwh",schemaPath:"#/properties/tariff/properties/energyMicroPerKwh/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.tariff.properties.energyMicroPerKwh.type,parentSchema:schema31.properties.tariff.properties.energyMicroPerKwh,data:data26};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 > 100000000 || isNaN(data26)){
const err78 = {instancePath:instancePath+"/tariff/energyMicroPerKwh",schemaPath:"#/properties/tariff/properties/energyMicroPerKwh/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000},message:"must be <= 100000000",schema:100000000,parentSchema:schema31.properties.tariff.properties.energyMicroPerKwh,data:data26};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(data26 < 0 || isNaN(data26)){
const err79 = {instancePath:instancePath+"/tariff/energyMicroPerKwh",schemaPath:"#/properties/tariff/properties/energyMicroPerKwh/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.tariff.properties.energyMicroPerKwh,data:data26};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
}
if(data25.timeMicroPerMinute !== undefined){
let data27 = data25.timeMicroPerMinute;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
const err80 = {instancePath:instancePath+"/tariff/timeMicroPerMinute",schemaPath:"#/properties/tariff/properties/timeMicroPerMinute/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.tariff.properties.timeMicroPerMinute.type,parentSchema:schema31.properties.tariff.properties.timeMicroPerMinute,data:data27};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 > 100000000 || isNaN(data27)){
const err81 = {instancePath:instancePath+"/tariff/timeMicroPerMinute",schemaPath:"#/properties/tariff/properties/timeMicroPerMinute/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000},message:"must be <= 100000000",schema:100000000,parentSchema:schema31.properties.tariff.properties.timeMicroPerMinute,data:data27};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(data27 < 0 || isNaN(data27)){
const err82 = {instancePath:instancePath+"/tariff/timeMicroPerMinute",schemaPath:"#/properties/tariff/properties/timeMicroPerMinute/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.tariff.properties.timeMicroPerMinute,data:data27};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
}
if(data25.sessionFeeMinor !== undefined){
let data28 = data25.sessionFeeMinor;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
const err83 = {instancePath:instancePath+"/tariff/sessionFeeMinor",schemaPath:"#/properties/tariff/properties/sessionFeeMinor/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.tariff.properties.sessionFeeMinor.type,parentSchema:schema31.properties.tariff.properties.sessionFeeMinor,data:data28};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 > 100000000 || isNaN(data28)){
const err84 = {instancePath:instancePath+"/tariff/sessionFeeMinor",schemaPath:"#/properties/tariff/properties/sessionFeeMinor/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000},message:"must be <= 100000000",schema:100000000,parentSchema:schema31.properties.tariff.properties.sessionFeeMinor,data:data28};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(data28 < 0 || isNaN(data28)){
const err85 = {instancePath:instancePath+"/tariff/sessionFeeMinor",schemaPath:"#/properties/tariff/properties/sessionFeeMinor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.tariff.properties.sessionFeeMinor,data:data28};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
}
if(data25.idle !== undefined){
let data29 = data25.idle;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
if(data29.graceMs === undefined){
const err86 = {instancePath:instancePath+"/tariff/idle",schemaPath:"#/properties/tariff/properties/idle/required",keyword:"required",params:{missingProperty: "graceMs"},message:"must have required property '"+"graceMs"+"'",schema:schema31.properties.tariff.properties.idle.required,parentSchema:schema31.properties.tariff.properties.idle,data:data29};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(data29.microPerMinute === undefined){
const err87 = {instancePath:instancePath+"/tariff/idle",schemaPath:"#/properties/tariff/properties/idle/required",keyword:"required",params:{missingProperty: "microPerMinute"},message:"must have required property '"+"microPerMinute"+"'",schema:schema31.properties.tariff.properties.idle.required,parentSchema:schema31.properties.tariff.properties.idle,data:data29};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(data29.capMinor === undefined){
const err88 = {instancePath:instancePath+"/tariff/idle",schemaPath:"#/properties/tariff/properties/idle/required",keyword:"required",params:{missingProperty: "capMinor"},message:"must have required property '"+"capMinor"+"'",schema:schema31.properties.tariff.properties.idle.required,parentSchema:schema31.properties.tariff.properties.idle,data:data29};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
for(const key5 in data29){
if(!(((key5 === "graceMs") || (key5 === "microPerMinute")) || (key5 === "capMinor"))){
const err89 = {instancePath:instancePath+"/tariff/idle",schemaPath:"#/properties/tariff/properties/idle/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.tariff.properties.idle,data:data29};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data29.graceMs !== undefined){
let data30 = data29.graceMs;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
const err90 = {instancePath:instancePath+"/tariff/idle/graceMs",schemaPath:"#/properties/tariff/properties/idle/properties/graceMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.tariff.properties.idle.properties.graceMs.type,parentSchema:schema31.properties.tariff.properties.idle.properties.graceMs,data:data30};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 86400000 || isNaN(data30)){
const err91 = {instancePath:instancePath+"/tariff/idle/graceMs",schemaPath:"#/properties/tariff/properties/idle/properties/graceMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400000},message:"must be <= 86400000",schema:86400000,parentSchema:schema31.properties.tariff.properties.idle.properties.graceMs,data:data30};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if(data30 < 0 || isNaN(data30)){
const err92 = {instancePath:instancePath+"/tariff/idle/graceMs",schemaPath:"#/properties/tariff/properties/idle/properties/graceMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.tariff.properties.idle.properties.graceMs,data:data30};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
}
if(data29.microPerMinute !== undefined){
let data31 = data29.microPerMinute;
if(!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))){
const err93 = {instancePath:instancePath+"/tariff/idle/microPerMinute",schemaPath:"#/properties/tariff/properties/idle/properties/microPerMinute/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.tariff.properties.idle.properties.microPerMinute.type,parentSchema:schema31.properties.tariff.properties.idle.properties.microPerMinute,data:data31};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 > 100000000 || isNaN(data31)){
const err94 = {instancePath:instancePath+"/tariff/idle/microPerMinute",schemaPath:"#/properties/tariff/properties/idle/properties/microPerMinute/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000},message:"must be <= 100000000",schema:100000000,parentSchema:schema31.properties.tariff.properties.idle.properties.microPerMinute,data:data31};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if(data31 < 1 || isNaN(data31)){
const err95 = {instancePath:instancePath+"/tariff/idle/microPerMinute",schemaPath:"#/properties/tariff/properties/idle/properties/microPerMinute/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.tariff.properties.idle.properties.microPerMinute,data:data31};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
}
if(data29.capMinor !== undefined){
let data32 = data29.capMinor;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
const err96 = {instancePath:instancePath+"/tariff/idle/capMinor",schemaPath:"#/properties/tariff/properties/idle/properties/capMinor/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.tariff.properties.idle.properties.capMinor.type,parentSchema:schema31.properties.tariff.properties.idle.properties.capMinor,data:data32};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 > 100000000 || isNaN(data32)){
const err97 = {instancePath:instancePath+"/tariff/idle/capMinor",schemaPath:"#/properties/tariff/properties/idle/properties/capMinor/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000},message:"must be <= 100000000",schema:100000000,parentSchema:schema31.properties.tariff.properties.idle.properties.capMinor,data:data32};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if(data32 < 1 || isNaN(data32)){
const err98 = {instancePath:instancePath+"/tariff/idle/capMinor",schemaPath:"#/properties/tariff/properties/idle/properties/capMinor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.tariff.properties.idle.properties.capMinor,data:data32};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
}
}
else {
const err99 = {instancePath:instancePath+"/tariff/idle",schemaPath:"#/properties/tariff/properties/idle/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.tariff.properties.idle.type,parentSchema:schema31.properties.tariff.properties.idle,data:data29};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data25.currency !== undefined){
let data33 = data25.currency;
if(typeof data33 === "string"){
if(!pattern5.test(data33)){
const err100 = {instancePath:instancePath+"/tariff/currency",schemaPath:"#/properties/tariff/properties/currency/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{3}$"},message:"must match pattern \""+"^[A-Z]{3}$"+"\"",schema:"^[A-Z]{3}$",parentSchema:schema31.properties.tariff.properties.currency,data:data33};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
else {
const err101 = {instancePath:instancePath+"/tariff/currency",schemaPath:"#/properties/tariff/properties/currency/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tariff.properties.currency.type,parentSchema:schema31.properties.tariff.properties.currency,data:data33};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data25.maxMinor !== undefined){
let data34 = data25.maxMinor;
if(!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))){
const err102 = {instancePath:instancePath+"/tariff/maxMinor",schemaPath:"#/properties/tariff/properties/maxMinor/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.tariff.properties.maxMinor.type,parentSchema:schema31.properties.tariff.properties.maxMinor,data:data34};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 > 100000000 || isNaN(data34)){
const err103 = {instancePath:instancePath+"/tariff/maxMinor",schemaPath:"#/properties/tariff/properties/maxMinor/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000},message:"must be <= 100000000",schema:100000000,parentSchema:schema31.properties.tariff.properties.maxMinor,data:data34};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if(data34 < 1 || isNaN(data34)){
const err104 = {instancePath:instancePath+"/tariff/maxMinor",schemaPath:"#/properties/tariff/properties/maxMinor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.tariff.properties.maxMinor,data:data34};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
}
if(data25.rounding !== undefined){
let data35 = data25.rounding;
if(typeof data35 !== "string"){
const err105 = {instancePath:instancePath+"/tariff/rounding",schemaPath:"#/properties/tariff/properties/rounding/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tariff.properties.rounding.type,parentSchema:schema31.properties.tariff.properties.rounding,data:data35};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
if(!(((data35 === "up") || (data35 === "down")) || (data35 === "nearest"))){
const err106 = {instancePath:instancePath+"/tariff/rounding",schemaPath:"#/properties/tariff/properties/rounding/enum",keyword:"enum",params:{allowedValues: schema31.properties.tariff.properties.rounding.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.tariff.properties.rounding.enum,parentSchema:schema31.properties.tariff.properties.rounding,data:data35};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data25.vat !== undefined){
let data36 = data25.vat;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
for(const key6 in data36){
if(!((((key6 === "energy") || (key6 === "time")) || (key6 === "session")) || (key6 === "idle"))){
const err107 = {instancePath:instancePath+"/tariff/vat",schemaPath:"#/properties/tariff/properties/vat/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.tariff.properties.vat,data:data36};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data36.energy !== undefined){
let data37 = data36.energy;
if(!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37)))){
const err108 = {instancePath:instancePath+"/tariff/vat/energy",schemaPath:"#/properties/tariff/properties/vat/properties/energy/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.tariff.properties.vat.properties.energy.type,parentSchema:schema31.properties.tariff.properties.vat.properties.energy,data:data37};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if((typeof data37 == "number") && (isFinite(data37))){
if(data37 > 10000 || isNaN(data37)){
const err109 = {instancePath:instancePath+"/tariff/vat/energy",schemaPath:"#/properties/tariff/properties/vat/properties/energy/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000",schema:10000,parentSchema:schema31.properties.tariff.properties.vat.properties.energy,data:data37};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if(data37 < 0 || isNaN(data37)){
const err110 = {instancePath:instancePath+"/tariff/vat/energy",schemaPath:"#/properties/tariff/properties/vat/properties/energy/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.tariff.properties.vat.properties.energy,data:data37};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
}
if(data36.time !== undefined){
let data38 = data36.time;
if(!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38)))){
const err111 = {instancePath:instancePath+"/tariff/vat/time",schemaPath:"#/properties/tariff/properties/vat/properties/time/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.tariff.properties.vat.properties.time.type,parentSchema:schema31.properties.tariff.properties.vat.properties.time,data:data38};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 > 10000 || isNaN(data38)){
const err112 = {instancePath:instancePath+"/tariff/vat/time",schemaPath:"#/properties/tariff/properties/vat/properties/time/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000",schema:10000,parentSchema:schema31.properties.tariff.properties.vat.properties.time,data:data38};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if(data38 < 0 || isNaN(data38)){
const err113 = {instancePath:instancePath+"/tariff/vat/time",schemaPath:"#/properties/tariff/properties/vat/properties/time/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.tariff.properties.vat.properties.time,data:data38};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
}
if(data36.session !== undefined){
let data39 = data36.session;
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
const err114 = {instancePath:instancePath+"/tariff/vat/session",schemaPath:"#/properties/tariff/properties/vat/properties/session/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.tariff.properties.vat.properties.session.type,parentSchema:schema31.properties.tariff.properties.vat.properties.session,data:data39};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 > 10000 || isNaN(data39)){
const err115 = {instancePath:instancePath+"/tariff/vat/session",schemaPath:"#/properties/tariff/properties/vat/properties/session/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000",schema:10000,parentSchema:schema31.properties.tariff.properties.vat.properties.session,data:data39};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
if(data39 < 0 || isNaN(data39)){
const err116 = {instancePath:instancePath+"/tariff/vat/session",schemaPath:"#/properties/tariff/properties/vat/properties/session/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.tariff.properties.vat.properties.session,data:data39};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
}
if(data36.idle !== undefined){
let data40 = data36.idle;
if(!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40)))){
const err117 = {instancePath:instancePath+"/tariff/vat/idle",schemaPath:"#/properties/tariff/properties/vat/properties/idle/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.tariff.properties.vat.properties.idle.type,parentSchema:schema31.properties.tariff.properties.vat.properties.idle,data:data40};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 > 10000 || isNaN(data40)){
const err118 = {instancePath:instancePath+"/tariff/vat/idle",schemaPath:"#/properties/tariff/properties/vat/properties/idle/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000",schema:10000,parentSchema:schema31.properties.tariff.properties.vat.properties.idle,data:data40};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
if(data40 < 0 || isNaN(data40)){
const err119 = {instancePath:instancePath+"/tariff/vat/idle",schemaPath:"#/properties/tariff/properties/vat/properties/idle/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.tariff.properties.vat.properties.idle,data:data40};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
}
}
else {
const err120 = {instancePath:instancePath+"/tariff/vat",schemaPath:"#/properties/tariff/properties/vat/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.tariff.properties.vat.type,parentSchema:schema31.properties.tariff.properties.vat,data:data36};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data25.hours !== undefined){
let data41 = data25.hours;
if(Array.isArray(data41)){
if(data41.length > 24){
const err121 = {instancePath:instancePath+"/tariff/hours",schemaPath:"#/properties/tariff/properties/hours/maxItems",keyword:"maxItems",params:{limit: 24},message:"must NOT have more than 24 items",schema:24,parentSchema:schema31.properties.tariff.properties.hours,data:data41};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
const len3 = data41.length;
for(let i3=0; i3<len3; i3++){
let data42 = data41[i3];
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
if(data42.from === undefined){
const err122 = {instancePath:instancePath+"/tariff/hours/" + i3,schemaPath:"#/properties/tariff/properties/hours/items/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'",schema:schema31.properties.tariff.properties.hours.items.required,parentSchema:schema31.properties.tariff.properties.hours.items,data:data42};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
if(data42.to === undefined){
const err123 = {instancePath:instancePath+"/tariff/hours/" + i3,schemaPath:"#/properties/tariff/properties/hours/items/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'",schema:schema31.properties.tariff.properties.hours.items.required,parentSchema:schema31.properties.tariff.properties.hours.items,data:data42};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
if(data42.energyMicroPerKwh === undefined){
const err124 = {instancePath:instancePath+"/tariff/hours/" + i3,schemaPath:"#/properties/tariff/properties/hours/items/required",keyword:"required",params:{missingProperty: "energyMicroPerKwh"},message:"must have required property '"+"energyMicroPerKwh"+"'",schema:schema31.properties.tariff.properties.hours.items.required,parentSchema:schema31.properties.tariff.properties.hours.items,data:data42};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
if(data42.sessionFeeMinor === undefined){
const err125 = {instancePath:instancePath+"/tariff/hours/" + i3,schemaPath:"#/properties/tariff/properties/hours/items/required",keyword:"required",params:{missingProperty: "sessionFeeMinor"},message:"must have required property '"+"sessionFeeMinor"+"'",schema:schema31.properties.tariff.properties.hours.items.required,parentSchema:schema31.properties.tariff.properties.hours.items,data:data42};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
for(const key7 in data42){
if(!((((((key7 === "from") || (key7 === "to")) || (key7 === "energyMicroPerKwh")) || (key7 === "timeMicroPerMinute")) || (key7 === "sessionFeeMinor")) || (key7 === "idle"))){
const err126 = {instancePath:instancePath+"/tariff/hours/" + i3,schemaPath:"#/properties/tariff/properties/hours/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.tariff.properties.hours.items,data:data42};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data42.from !== undefined){
let data43 = data42.from;
if(typeof data43 === "string"){
if(!pattern11.test(data43)){
const err127 = {instancePath:instancePath+"/tariff/hours/" + i3+"/from",schemaPath:"#/properties/tariff/properties/hours/items/properties/from/pattern",keyword:"pattern",params:{pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]$"},message:"must match pattern \""+"^([01][0-9]|2[0-3]):[0-5][0-9]$"+"\"",schema:"^([01][0-9]|2[0-3]):[0-5][0-9]$",parentSchema:schema31.properties.tariff.properties.hours.items.properties.from,data:data43};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
else {
const err128 = {instancePath:instancePath+"/tariff/hours/" + i3+"/from",schemaPath:"#/properties/tariff/properties/hours/items/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tariff.properties.hours.items.properties.from.type,parentSchema:schema31.properties.tariff.properties.hours.items.properties.from,data:data43};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data42.to !== undefined){
let data44 = data42.to;
if(typeof data44 === "string"){
if(!pattern11.test(data44)){
const err129 = {instancePath:instancePath+"/tariff/hours/" + i3+"/to",schemaPath:"#/properties/tariff/properties/hours/items/properties/to/pattern",keyword:"pattern",params:{pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]$"},message:"must match pattern \""+"^([01][0-9]|2[0-3]):[0-5][0-9]$"+"\"",schema:"^([01][0-9]|2[0-3]):[0-5][0-9]$",parentSchema:schema31.properties.tariff.properties.hours.items.properties.to,data:data44};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
else {
const err130 = {instancePath:instancePath+"/tariff/hours/" + i3+"/to",schemaPath:"#/properties/tariff/properties/hours/items/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.tariff.properties.hours.items.properties.to.type,parentSchema:schema31.properties.tariff.properties.hours.items.properties.to,data:data44};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(data42.energyMicroPerKwh !== undefined){
let data45 = data42.energyMicroPerKwh;
if(!(((typeof data45 == "number") && (!(data45 % 1) && !isNaN(data45))) && (isFinite(data45)))){
const err131 = {instancePath:instancePath+"/tariff/hours/" + i3+"/energyMicroPerKwh",schemaPath:"#/properties/tariff/properties/hours/items/properties/energyMicroPerKwh/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.tariff.properties.hours.items.properties.energyMicroPerKwh.type,parentSchema:schema31.properties.tariff.properties.hours.items.properties.energyMicroPerKwh,data:data45};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
if((typeof data45 == "number") && (isFinite(data45))){
if(data45 > 100000000 || isNaN(data45)){
const err132 = {instancePath:instancePath+"/tariff/hours/" + i3+"/energyMicroPerKwh",schemaPath:"#/properties/tariff/properties/hours/items/properties/energyMicroPerKwh/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000},message:"must be <= 100000000",schema:100000000,parentSchema:schema31.properties.tariff.properties.hours.items.properties.energyMicroPerKwh,data:data45};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
if(data45 < 0 || isNaN(data45)){
const err133 = {instancePath:instancePath+"/tariff/hours/" + i3+"/energyMicroPerKwh",schemaPath:"#/properties/tariff/properties/hours/items/properties/energyMicroPerKwh/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.tariff.properties.hours.items.properties.energyMicroPerKwh,data:data45};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
}
if(data42.timeMicroPerMinute !== undefined){
let data46 = data42.timeMicroPerMinute;
if(!(((typeof data46 == "number") && (!(data46 % 1) && !isNaN(data46))) && (isFinite(data46)))){
const err134 = {instancePath:instancePath+"/tariff/hours/" + i3+"/timeMicroPerMinute",schemaPath:"#/properties/tariff/properties/hours/items/properties/timeMicroPerMinute/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.tariff.properties.hours.items.properties.timeMicroPerMinute.type,parentSchema:schema31.properties.tariff.properties.hours.items.properties.timeMicroPerMinute,data:data46};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
if((typeof data46 == "number") && (isFinite(data46))){
if(data46 > 100000000 || isNaN(data46)){
const err135 = {instancePath:instancePath+"/tariff/hours/" + i3+"/timeMicroPerMinute",schemaPath:"#/properties/tariff/properties/hours/items/properties/timeMicroPerMinute/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000},message:"must be <= 100000000",schema:100000000,parentSchema:schema31.properties.tariff.properties.hours.items.properties.timeMicroPerMinute,data:data46};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
if(data46 < 0 || isNaN(data46)){
const err136 = {instancePath:instancePath+"/tariff/hours/" + i3+"/timeMicroPerMinute",schemaPath:"#/properties/tariff/properties/hours/items/properties/timeMicroPerMinute/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.tariff.properties.hours.items.properties.timeMicroPerMinute,data:data46};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
}
if(data42.sessionFeeMinor !== undefined){
let data47 = data42.sessionFeeMinor;
if(!(((typeof data47 == "number") && (!(data47 % 1) && !isNaN(data47))) && (isFinite(data47)))){
const err137 = {instancePath:instancePath+"/tariff/hours/" + i3+"/sessionFeeMinor",schemaPath:"#/properties/tariff/properties/hours/items/properties/sessionFeeMinor/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.tariff.properties.hours.items.properties.sessionFeeMinor.type,parentSchema:schema31.properties.tariff.properties.hours.items.properties.sessionFeeMinor,data:data47};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
if((typeof data47 == "number") && (isFinite(data47))){
if(data47 > 100000000 || isNaN(data47)){
const err138 = {instancePath:instancePath+"/tariff/hours/" + i3+"/sessionFeeMinor",schemaPath:"#/properties/tariff/properties/hours/items/properties/sessionFeeMinor/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000},message:"must be <= 100000000",schema:100000000,parentSchema:schema31.properties.tariff.properties.hours.items.properties.sessionFeeMinor,data:data47};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
if(data47 < 0 || isNaN(data47)){
const err139 = {instancePath:instancePath+"/tariff/hours/" + i3+"/sessionFeeMinor",schemaPath:"#/properties/tariff/properties/hours/items/properties/sessionFeeMinor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.tariff.properties.hours.items.properties.sessionFeeMinor,data:data47};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
}
if(data42.idle !== undefined){
let data48 = data42.idle;
if(data48 && typeof data48 == "object" && !Array.isArray(data48)){
if(data48.graceMs === undefined){
const err140 = {instancePath:instancePath+"/tariff/hours/" + i3+"/idle",schemaPath:"#/properties/tariff/properties/hours/items/properties/idle/required",keyword:"required",params:{missingProperty: "graceMs"},message:"must have required property '"+"graceMs"+"'",schema:schema31.properties.tariff.properties.hours.items.properties.idle.required,parentSchema:schema31.properties.tariff.properties.hours.items.properties.idle,data:data48};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
if(data48.microPerMinute === undefined){
const err141 = {instancePath:instancePath+"/tariff/hours/" + i3+"/idle",schemaPath:"#/properties/tariff/properties/hours/items/properties/idle/required",keyword:"required",params:{missingProperty: "microPerMinute"},message:"must have required property '"+"microPerMinute"+"'",schema:schema31.properties.tariff.properties.hours.items.properties.idle.required,parentSchema:schema31.properties.tariff.properties.hours.items.properties.idle,data:data48};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
if(data48.capMinor === undefined){
const err142 = {instancePath:instancePath+"/tariff/hours/" + i3+"/idle",schemaPath:"#/properties/tariff/properties/hours/items/properties/idle/required",keyword:"required",params:{missingProperty: "capMinor"},message:"must have required property '"+"capMinor"+"'",schema:schema31.properties.tariff.properties.hours.items.properties.idle.required,parentSchema:schema31.properties.tariff.properties.hours.items.properties.idle,data:data48};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
for(const key8 in data48){
if(!(((key8 === "graceMs") || (key8 === "microPerMinute")) || (key8 === "capMinor"))){
const err143 = {instancePath:instancePath+"/tariff/hours/" + i3+"/idle",schemaPath:"#/properties/tariff/properties/hours/items/properties/idle/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.tariff.properties.hours.items.properties.idle,data:data48};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
if(data48.graceMs !== undefined){
let data49 = data48.graceMs;
if(!(((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49))) && (isFinite(data49)))){
const err144 = {instancePath:instancePath+"/tariff/hours/" + i3+"/idle/graceMs",schemaPath:"#/properties/tariff/properties/hours/items/properties/idle/properties/graceMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.tariff.properties.hours.items.properties.idle.properties.graceMs.type,parentSchema:schema31.properties.tariff.properties.hours.items.properties.idle.properties.graceMs,data:data49};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
if((typeof data49 == "number") && (isFinite(data49))){
if(data49 > 86400000 || isNaN(data49)){
const err145 = {instancePath:instancePath+"/tariff/hours/" + i3+"/idle/graceMs",schemaPath:"#/properties/tariff/properties/hours/items/properties/idle/properties/graceMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400000},message:"must be <= 86400000",schema:86400000,parentSchema:schema31.properties.tariff.properties.hours.items.properties.idle.properties.graceMs,data:data49};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
if(data49 < 0 || isNaN(data49)){
const err146 = {instancePath:instancePath+"/tariff/hours/" + i3+"/idle/graceMs",schemaPath:"#/properties/tariff/properties/hours/items/properties/idle/properties/graceMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.tariff.properties.hours.items.properties.idle.properties.graceMs,data:data49};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
}
if(data48.microPerMinute !== undefined){
let data50 = data48.microPerMinute;
if(!(((typeof data50 == "number") && (!(data50 % 1) && !isNaN(data50))) && (isFinite(data50)))){
const err147 = {instancePath:instancePath+"/tariff/hours/" + i3+"/idle/microPerMinute",schemaPath:"#/properties/tariff/properties/hours/items/properties/idle/properties/microPerMinute/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.tariff.properties.hours.items.properties.idle.properties.microPerMinute.type,parentSchema:schema31.properties.tariff.properties.hours.items.properties.idle.properties.microPerMinute,data:data50};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
if((typeof data50 == "number") && (isFinite(data50))){
if(data50 > 100000000 || isNaN(data50)){
const err148 = {instancePath:instancePath+"/tariff/hours/" + i3+"/idle/microPerMinute",schemaPath:"#/properties/tariff/properties/hours/items/properties/idle/properties/microPerMinute/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000},message:"must be <= 100000000",schema:100000000,parentSchema:schema31.properties.tariff.properties.hours.items.properties.idle.properties.microPerMinute,data:data50};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
if(data50 < 1 || isNaN(data50)){
const err149 = {instancePath:instancePath+"/tariff/hours/" + i3+"/idle/microPerMinute",schemaPath:"#/properties/tariff/properties/hours/items/properties/idle/properties/microPerMinute/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.tariff.properties.hours.items.properties.idle.properties.microPerMinute,data:data50};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
}
if(data48.capMinor !== undefined){
let data51 = data48.capMinor;
if(!(((typeof data51 == "number") && (!(data51 % 1) && !isNaN(data51))) && (isFinite(data51)))){
const err150 = {instancePath:instancePath+"/tariff/hours/" + i3+"/idle/capMinor",schemaPath:"#/properties/tariff/properties/hours/items/properties/idle/properties/capMinor/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.tariff.properties.hours.items.properties.idle.properties.capMinor.type,parentSchema:schema31.properties.tariff.properties.hours.items.properties.idle.properties.capMinor,data:data51};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
if((typeof data51 == "number") && (isFinite(data51))){
if(data51 > 100000000 || isNaN(data51)){
const err151 = {instancePath:instancePath+"/tariff/hours/" + i3+"/idle/capMinor",schemaPath:"#/properties/tariff/properties/hours/items/properties/idle/properties/capMinor/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000000},message:"must be <= 100000000",schema:100000000,parentSchema:schema31.properties.tariff.properties.hours.items.properties.idle.properties.capMinor,data:data51};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
if(data51 < 1 || isNaN(data51)){
const err152 = {instancePath:instancePath+"/tariff/hours/" + i3+"/idle/capMinor",schemaPath:"#/properties/tariff/properties/hours/items/properties/idle/properties/capMinor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.tariff.properties.hours.items.properties.idle.properties.capMinor,data:data51};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
}
}
else {
const err153 = {instancePath:instancePath+"/tariff/hours/" + i3+"/idle",schemaPath:"#/properties/tariff/properties/hours/items/properties/idle/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.tariff.properties.hours.items.properties.idle.type,parentSchema:schema31.properties.tariff.properties.hours.items.properties.idle,data:data48};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
}
else {
const err154 = {instancePath:instancePath+"/tariff/hours/" + i3,schemaPath:"#/properties/tariff/properties/hours/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.tariff.properties.hours.items.type,parentSchema:schema31.properties.tariff.properties.hours.items,data:data42};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
}
else {
const err155 = {instancePath:instancePath+"/tariff/hours",schemaPath:"#/properties/tariff/properties/hours/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.tariff.properties.hours.type,parentSchema:schema31.properties.tariff.properties.hours,data:data41};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
}
else {
const err156 = {instancePath:instancePath+"/tariff",schemaPath:"#/properties/tariff/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.tariff.type,parentSchema:schema31.properties.tariff,data:data25};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
if(data.flows !== undefined){
let data52 = data.flows;
if(Array.isArray(data52)){
if(data52.length < 1){
const err157 = {instancePath:instancePath+"/flows",schemaPath:"#/properties/flows/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.flows,data:data52};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
const len4 = data52.length;
for(let i4=0; i4<len4; i4++){
let data53 = data52[i4];
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
if(data53.flow === undefined){
const err158 = {instancePath:instancePath+"/flows/" + i4,schemaPath:"#/properties/flows/items/required",keyword:"required",params:{missingProperty: "flow"},message:"must have required property '"+"flow"+"'",schema:schema31.properties.flows.items.required,parentSchema:schema31.properties.flows.items,data:data53};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
for(const key9 in data53){
if(!((key9 === "flow") || (key9 === "params"))){
const err159 = {instancePath:instancePath+"/flows/" + i4,schemaPath:"#/properties/flows/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.flows.items,data:data53};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
if(data53.flow !== undefined){
let data54 = data53.flow;
if(typeof data54 === "string"){
if(data54.length < 1){
const err160 = {instancePath:instancePath+"/flows/" + i4+"/flow",schemaPath:"#/properties/flows/items/properties/flow/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.flows.items.properties.flow,data:data54};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
else {
const err161 = {instancePath:instancePath+"/flows/" + i4+"/flow",schemaPath:"#/properties/flows/items/properties/flow/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.flows.items.properties.flow.type,parentSchema:schema31.properties.flows.items.properties.flow,data:data54};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
if(data53.params !== undefined){
let data55 = data53.params;
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
for(const key10 in data55){
let data56 = data55[key10];
if(((!(((typeof data56 == "number") && (!(data56 % 1) && !isNaN(data56))) && (isFinite(data56)))) && (typeof data56 !== "string")) && (typeof data56 !== "boolean")){
const err162 = {instancePath:instancePath+"/flows/" + i4+"/params/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/flows/items/properties/params/additionalProperties/type",keyword:"type",params:{type: schema31.properties.flows.items.properties.params.additionalProperties.type},message:"must be integer,string,boolean",schema:schema31.properties.flows.items.properties.params.additionalProperties.type,parentSchema:schema31.properties.flows.items.properties.params.additionalProperties,data:data56};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
}
else {
const err163 = {instancePath:instancePath+"/flows/" + i4+"/params",schemaPath:"#/properties/flows/items/properties/params/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.flows.items.properties.params.type,parentSchema:schema31.properties.flows.items.properties.params,data:data55};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
}
else {
const err164 = {instancePath:instancePath+"/flows/" + i4,schemaPath:"#/properties/flows/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.flows.items.type,parentSchema:schema31.properties.flows.items,data:data53};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
}
else {
const err165 = {instancePath:instancePath+"/flows",schemaPath:"#/properties/flows/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.flows.type,parentSchema:schema31.properties.flows,data:data52};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
if(data.members !== undefined){
let data57 = data.members;
if(Array.isArray(data57)){
const len5 = data57.length;
for(let i5=0; i5<len5; i5++){
let data58 = data57[i5];
if(typeof data58 === "string"){
if(data58.length > 200){
const err166 = {instancePath:instancePath+"/members/" + i5,schemaPath:"#/properties/members/items/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema31.properties.members.items,data:data58};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
if(data58.length < 1){
const err167 = {instancePath:instancePath+"/members/" + i5,schemaPath:"#/properties/members/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.members.items,data:data58};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
else {
const err168 = {instancePath:instancePath+"/members/" + i5,schemaPath:"#/properties/members/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.members.items.type,parentSchema:schema31.properties.members.items,data:data58};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
}
else {
const err169 = {instancePath:instancePath+"/members",schemaPath:"#/properties/members/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.members.type,parentSchema:schema31.properties.members,data:data57};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
if(data.memberCards !== undefined){
let data59 = data.memberCards;
if(data59 && typeof data59 == "object" && !Array.isArray(data59)){
for(const key11 in data59){
if(!((key11 === "lookUp") || (key11 === "groups"))){
const err170 = {instancePath:instancePath+"/memberCards",schemaPath:"#/properties/memberCards/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.memberCards,data:data59};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
if(data59.lookUp !== undefined){
let data60 = data59.lookUp;
if(data60 && typeof data60 == "object" && !Array.isArray(data60)){
if(data60.url === undefined){
const err171 = {instancePath:instancePath+"/memberCards/lookUp",schemaPath:"#/properties/memberCards/properties/lookUp/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'",schema:schema31.properties.memberCards.properties.lookUp.required,parentSchema:schema31.properties.memberCards.properties.lookUp,data:data60};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
for(const key12 in data60){
if(!((((key12 === "url") || (key12 === "timeoutMs")) || (key12 === "token")) || (key12 === "whenSilent"))){
const err172 = {instancePath:instancePath+"/memberCards/lookUp",schemaPath:"#/properties/memberCards/properties/lookUp/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.memberCards.properties.lookUp,data:data60};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
if(data60.url !== undefined){
let data61 = data60.url;
if(typeof data61 === "string"){
if(data61.length > 500){
const err173 = {instancePath:instancePath+"/memberCards/lookUp/url",schemaPath:"#/properties/memberCards/properties/lookUp/properties/url/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema31.properties.memberCards.properties.lookUp.properties.url,data:data61};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
if(!pattern13.test(data61)){
const err174 = {instancePath:instancePath+"/memberCards/lookUp/url",schemaPath:"#/properties/memberCards/properties/lookUp/properties/url/pattern",keyword:"pattern",params:{pattern: "^(https://[^\\s@]+|http://(127\\.0\\.0\\.1|localhost)(:[0-9]+)?(/[^\\s@]*)?)$"},message:"must match pattern \""+"^(https://[^\\s@]+|http://(127\\.0\\.0\\.1|localhost)(:[0-9]+)?(/[^\\s@]*)?)$"+"\"",schema:"^(https://[^\\s@]+|http://(127\\.0\\.0\\.1|localhost)(:[0-9]+)?(/[^\\s@]*)?)$",parentSchema:schema31.properties.memberCards.properties.lookUp.properties.url,data:data61};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
else {
const err175 = {instancePath:instancePath+"/memberCards/lookUp/url",schemaPath:"#/properties/memberCards/properties/lookUp/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.memberCards.properties.lookUp.properties.url.type,parentSchema:schema31.properties.memberCards.properties.lookUp.properties.url,data:data61};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
if(data60.timeoutMs !== undefined){
let data62 = data60.timeoutMs;
if(!(((typeof data62 == "number") && (!(data62 % 1) && !isNaN(data62))) && (isFinite(data62)))){
const err176 = {instancePath:instancePath+"/memberCards/lookUp/timeoutMs",schemaPath:"#/properties/memberCards/properties/lookUp/properties/timeoutMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.memberCards.properties.lookUp.properties.timeoutMs.type,parentSchema:schema31.properties.memberCards.properties.lookUp.properties.timeoutMs,data:data62};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
if((typeof data62 == "number") && (isFinite(data62))){
if(data62 > 14000 || isNaN(data62)){
const err177 = {instancePath:instancePath+"/memberCards/lookUp/timeoutMs",schemaPath:"#/properties/memberCards/properties/lookUp/properties/timeoutMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 14000},message:"must be <= 14000",schema:14000,parentSchema:schema31.properties.memberCards.properties.lookUp.properties.timeoutMs,data:data62};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
if(data62 < 500 || isNaN(data62)){
const err178 = {instancePath:instancePath+"/memberCards/lookUp/timeoutMs",schemaPath:"#/properties/memberCards/properties/lookUp/properties/timeoutMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 500},message:"must be >= 500",schema:500,parentSchema:schema31.properties.memberCards.properties.lookUp.properties.timeoutMs,data:data62};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
}
if(data60.token !== undefined){
let data63 = data60.token;
if(data63 && typeof data63 == "object" && !Array.isArray(data63)){
if(Object.keys(data63).length > 1){
const err179 = {instancePath:instancePath+"/memberCards/lookUp/token",schemaPath:"#/properties/memberCards/properties/lookUp/properties/token/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties",schema:1,parentSchema:schema31.properties.memberCards.properties.lookUp.properties.token,data:data63};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
if(Object.keys(data63).length < 1){
const err180 = {instancePath:instancePath+"/memberCards/lookUp/token",schemaPath:"#/properties/memberCards/properties/lookUp/properties/token/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.memberCards.properties.lookUp.properties.token,data:data63};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
for(const key13 in data63){
if(!((key13 === "env") || (key13 === "file"))){
const err181 = {instancePath:instancePath+"/memberCards/lookUp/token",schemaPath:"#/properties/memberCards/properties/lookUp/properties/token/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.memberCards.properties.lookUp.properties.token,data:data63};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
if(data63.env !== undefined){
let data64 = data63.env;
if(typeof data64 === "string"){
if(data64.length > 100){
const err182 = {instancePath:instancePath+"/memberCards/lookUp/token/env",schemaPath:"#/properties/memberCards/properties/lookUp/properties/token/properties/env/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema31.properties.memberCards.properties.lookUp.properties.token.properties.env,data:data64};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
if(!pattern14.test(data64)){
const err183 = {instancePath:instancePath+"/memberCards/lookUp/token/env",schemaPath:"#/properties/memberCards/properties/lookUp/properties/token/properties/env/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9_]*$"},message:"must match pattern \""+"^[A-Z][A-Z0-9_]*$"+"\"",schema:"^[A-Z][A-Z0-9_]*$",parentSchema:schema31.properties.memberCards.properties.lookUp.properties.token.properties.env,data:data64};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
else {
const err184 = {instancePath:instancePath+"/memberCards/lookUp/token/env",schemaPath:"#/properties/memberCards/properties/lookUp/properties/token/properties/env/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.memberCards.properties.lookUp.properties.token.properties.env.type,parentSchema:schema31.properties.memberCards.properties.lookUp.properties.token.properties.env,data:data64};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
if(data63.file !== undefined){
let data65 = data63.file;
if(typeof data65 === "string"){
if(data65.length > 500){
const err185 = {instancePath:instancePath+"/memberCards/lookUp/token/file",schemaPath:"#/properties/memberCards/properties/lookUp/properties/token/properties/file/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema31.properties.memberCards.properties.lookUp.properties.token.properties.file,data:data65};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
if(data65.length < 1){
const err186 = {instancePath:instancePath+"/memberCards/lookUp/token/file",schemaPath:"#/properties/memberCards/properties/lookUp/properties/token/properties/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.memberCards.properties.lookUp.properties.token.properties.file,data:data65};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
else {
const err187 = {instancePath:instancePath+"/memberCards/lookUp/token/file",schemaPath:"#/properties/memberCards/properties/lookUp/properties/token/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.memberCards.properties.lookUp.properties.token.properties.file.type,parentSchema:schema31.properties.memberCards.properties.lookUp.properties.token.properties.file,data:data65};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
}
else {
const err188 = {instancePath:instancePath+"/memberCards/lookUp/token",schemaPath:"#/properties/memberCards/properties/lookUp/properties/token/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.memberCards.properties.lookUp.properties.token.type,parentSchema:schema31.properties.memberCards.properties.lookUp.properties.token,data:data63};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
if(data60.whenSilent !== undefined){
let data66 = data60.whenSilent;
if(typeof data66 !== "string"){
const err189 = {instancePath:instancePath+"/memberCards/lookUp/whenSilent",schemaPath:"#/properties/memberCards/properties/lookUp/properties/whenSilent/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.memberCards.properties.lookUp.properties.whenSilent.type,parentSchema:schema31.properties.memberCards.properties.lookUp.properties.whenSilent,data:data66};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
if(!((data66 === "refuse") || (data66 === "list"))){
const err190 = {instancePath:instancePath+"/memberCards/lookUp/whenSilent",schemaPath:"#/properties/memberCards/properties/lookUp/properties/whenSilent/enum",keyword:"enum",params:{allowedValues: schema31.properties.memberCards.properties.lookUp.properties.whenSilent.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.memberCards.properties.lookUp.properties.whenSilent.enum,parentSchema:schema31.properties.memberCards.properties.lookUp.properties.whenSilent,data:data66};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
}
else {
const err191 = {instancePath:instancePath+"/memberCards/lookUp",schemaPath:"#/properties/memberCards/properties/lookUp/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.memberCards.properties.lookUp.type,parentSchema:schema31.properties.memberCards.properties.lookUp,data:data60};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
if(data59.groups !== undefined){
let data67 = data59.groups;
if(Array.isArray(data67)){
if(data67.length > 200){
const err192 = {instancePath:instancePath+"/memberCards/groups",schemaPath:"#/properties/memberCards/properties/groups/maxItems",keyword:"maxItems",params:{limit: 200},message:"must NOT have more than 200 items",schema:200,parentSchema:schema31.properties.memberCards.properties.groups,data:data67};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
const len6 = data67.length;
for(let i6=0; i6<len6; i6++){
let data68 = data67[i6];
if(data68 && typeof data68 == "object" && !Array.isArray(data68)){
if(data68.name === undefined){
const err193 = {instancePath:instancePath+"/memberCards/groups/" + i6,schemaPath:"#/properties/memberCards/properties/groups/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.properties.memberCards.properties.groups.items.required,parentSchema:schema31.properties.memberCards.properties.groups.items,data:data68};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
if(data68.stoppedBy === undefined){
const err194 = {instancePath:instancePath+"/memberCards/groups/" + i6,schemaPath:"#/properties/memberCards/properties/groups/items/required",keyword:"required",params:{missingProperty: "stoppedBy"},message:"must have required property '"+"stoppedBy"+"'",schema:schema31.properties.memberCards.properties.groups.items.required,parentSchema:schema31.properties.memberCards.properties.groups.items,data:data68};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
for(const key14 in data68){
if(!((key14 === "name") || (key14 === "stoppedBy"))){
const err195 = {instancePath:instancePath+"/memberCards/groups/" + i6,schemaPath:"#/properties/memberCards/properties/groups/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.memberCards.properties.groups.items,data:data68};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
}
if(data68.name !== undefined){
let data69 = data68.name;
if(typeof data69 === "string"){
if(data69.length > 64){
const err196 = {instancePath:instancePath+"/memberCards/groups/" + i6+"/name",schemaPath:"#/properties/memberCards/properties/groups/items/properties/name/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema31.properties.memberCards.properties.groups.items.properties.name,data:data69};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
if(data69.length < 1){
const err197 = {instancePath:instancePath+"/memberCards/groups/" + i6+"/name",schemaPath:"#/properties/memberCards/properties/groups/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.memberCards.properties.groups.items.properties.name,data:data69};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
else {
const err198 = {instancePath:instancePath+"/memberCards/groups/" + i6+"/name",schemaPath:"#/properties/memberCards/properties/groups/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.memberCards.properties.groups.items.properties.name.type,parentSchema:schema31.properties.memberCards.properties.groups.items.properties.name,data:data69};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
if(data68.stoppedBy !== undefined){
let data70 = data68.stoppedBy;
if(Array.isArray(data70)){
if(data70.length > 50){
const err199 = {instancePath:instancePath+"/memberCards/groups/" + i6+"/stoppedBy",schemaPath:"#/properties/memberCards/properties/groups/items/properties/stoppedBy/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items",schema:50,parentSchema:schema31.properties.memberCards.properties.groups.items.properties.stoppedBy,data:data70};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
const len7 = data70.length;
for(let i7=0; i7<len7; i7++){
let data71 = data70[i7];
if(typeof data71 === "string"){
if(data71.length > 64){
const err200 = {instancePath:instancePath+"/memberCards/groups/" + i6+"/stoppedBy/" + i7,schemaPath:"#/properties/memberCards/properties/groups/items/properties/stoppedBy/items/maxLength",keyword:"maxLength",params:{limit: 64},message:"must NOT have more than 64 characters",schema:64,parentSchema:schema31.properties.memberCards.properties.groups.items.properties.stoppedBy.items,data:data71};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
if(data71.length < 1){
const err201 = {instancePath:instancePath+"/memberCards/groups/" + i6+"/stoppedBy/" + i7,schemaPath:"#/properties/memberCards/properties/groups/items/properties/stoppedBy/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.memberCards.properties.groups.items.properties.stoppedBy.items,data:data71};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
else {
const err202 = {instancePath:instancePath+"/memberCards/groups/" + i6+"/stoppedBy/" + i7,schemaPath:"#/properties/memberCards/properties/groups/items/properties/stoppedBy/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.memberCards.properties.groups.items.properties.stoppedBy.items.type,parentSchema:schema31.properties.memberCards.properties.groups.items.properties.stoppedBy.items,data:data71};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
}
else {
const err203 = {instancePath:instancePath+"/memberCards/groups/" + i6+"/stoppedBy",schemaPath:"#/properties/memberCards/properties/groups/items/properties/stoppedBy/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.memberCards.properties.groups.items.properties.stoppedBy.type,parentSchema:schema31.properties.memberCards.properties.groups.items.properties.stoppedBy,data:data70};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
}
else {
const err204 = {instancePath:instancePath+"/memberCards/groups/" + i6,schemaPath:"#/properties/memberCards/properties/groups/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.memberCards.properties.groups.items.type,parentSchema:schema31.properties.memberCards.properties.groups.items,data:data68};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
}
else {
const err205 = {instancePath:instancePath+"/memberCards/groups",schemaPath:"#/properties/memberCards/properties/groups/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.memberCards.properties.groups.type,parentSchema:schema31.properties.memberCards.properties.groups,data:data67};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
}
else {
const err206 = {instancePath:instancePath+"/memberCards",schemaPath:"#/properties/memberCards/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.memberCards.type,parentSchema:schema31.properties.memberCards,data:data59};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
if(data.chargesPerCard !== undefined){
let data72 = data.chargesPerCard;
if(!(((typeof data72 == "number") && (!(data72 % 1) && !isNaN(data72))) && (isFinite(data72)))){
const err207 = {instancePath:instancePath+"/chargesPerCard",schemaPath:"#/properties/chargesPerCard/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.chargesPerCard.type,parentSchema:schema31.properties.chargesPerCard,data:data72};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
if((typeof data72 == "number") && (isFinite(data72))){
if(data72 > 8 || isNaN(data72)){
const err208 = {instancePath:instancePath+"/chargesPerCard",schemaPath:"#/properties/chargesPerCard/maximum",keyword:"maximum",params:{comparison: "<=", limit: 8},message:"must be <= 8",schema:8,parentSchema:schema31.properties.chargesPerCard,data:data72};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
if(data72 < 1 || isNaN(data72)){
const err209 = {instancePath:instancePath+"/chargesPerCard",schemaPath:"#/properties/chargesPerCard/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.chargesPerCard,data:data72};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
}
if(data.holdLifeMs !== undefined){
let data73 = data.holdLifeMs;
if(!(((typeof data73 == "number") && (!(data73 % 1) && !isNaN(data73))) && (isFinite(data73)))){
const err210 = {instancePath:instancePath+"/holdLifeMs",schemaPath:"#/properties/holdLifeMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.holdLifeMs.type,parentSchema:schema31.properties.holdLifeMs,data:data73};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
if((typeof data73 == "number") && (isFinite(data73))){
if(data73 > 2592000000 || isNaN(data73)){
const err211 = {instancePath:instancePath+"/holdLifeMs",schemaPath:"#/properties/holdLifeMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2592000000},message:"must be <= 2592000000",schema:2592000000,parentSchema:schema31.properties.holdLifeMs,data:data73};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
if(data73 < 46800000 || isNaN(data73)){
const err212 = {instancePath:instancePath+"/holdLifeMs",schemaPath:"#/properties/holdLifeMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 46800000},message:"must be >= 46800000",schema:46800000,parentSchema:schema31.properties.holdLifeMs,data:data73};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
}
if(data.holdAgeMaxMs !== undefined){
let data74 = data.holdAgeMaxMs;
if(!(((typeof data74 == "number") && (!(data74 % 1) && !isNaN(data74))) && (isFinite(data74)))){
const err213 = {instancePath:instancePath+"/holdAgeMaxMs",schemaPath:"#/properties/holdAgeMaxMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.holdAgeMaxMs.type,parentSchema:schema31.properties.holdAgeMaxMs,data:data74};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
if((typeof data74 == "number") && (isFinite(data74))){
if(data74 > 2592000000 || isNaN(data74)){
const err214 = {instancePath:instancePath+"/holdAgeMaxMs",schemaPath:"#/properties/holdAgeMaxMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2592000000},message:"must be <= 2592000000",schema:2592000000,parentSchema:schema31.properties.holdAgeMaxMs,data:data74};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
if(data74 < 600000 || isNaN(data74)){
const err215 = {instancePath:instancePath+"/holdAgeMaxMs",schemaPath:"#/properties/holdAgeMaxMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 600000},message:"must be >= 600000",schema:600000,parentSchema:schema31.properties.holdAgeMaxMs,data:data74};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
}
if(data.cardInUseMs !== undefined){
let data75 = data.cardInUseMs;
if(!(((typeof data75 == "number") && (!(data75 % 1) && !isNaN(data75))) && (isFinite(data75)))){
const err216 = {instancePath:instancePath+"/cardInUseMs",schemaPath:"#/properties/cardInUseMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.cardInUseMs.type,parentSchema:schema31.properties.cardInUseMs,data:data75};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
if((typeof data75 == "number") && (isFinite(data75))){
if(data75 > 86400000 || isNaN(data75)){
const err217 = {instancePath:instancePath+"/cardInUseMs",schemaPath:"#/properties/cardInUseMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400000},message:"must be <= 86400000",schema:86400000,parentSchema:schema31.properties.cardInUseMs,data:data75};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
if(data75 < 0 || isNaN(data75)){
const err218 = {instancePath:instancePath+"/cardInUseMs",schemaPath:"#/properties/cardInUseMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.cardInUseMs,data:data75};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
}
if(data.reconciledWithinMs !== undefined){
let data76 = data.reconciledWithinMs;
if(!(((typeof data76 == "number") && (!(data76 % 1) && !isNaN(data76))) && (isFinite(data76)))){
const err219 = {instancePath:instancePath+"/reconciledWithinMs",schemaPath:"#/properties/reconciledWithinMs/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.reconciledWithinMs.type,parentSchema:schema31.properties.reconciledWithinMs,data:data76};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
if((typeof data76 == "number") && (isFinite(data76))){
if(data76 > 604800000 || isNaN(data76)){
const err220 = {instancePath:instancePath+"/reconciledWithinMs",schemaPath:"#/properties/reconciledWithinMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 604800000},message:"must be <= 604800000",schema:604800000,parentSchema:schema31.properties.reconciledWithinMs,data:data76};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
if(data76 < 3600000 || isNaN(data76)){
const err221 = {instancePath:instancePath+"/reconciledWithinMs",schemaPath:"#/properties/reconciledWithinMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 3600000},message:"must be >= 3600000",schema:3600000,parentSchema:schema31.properties.reconciledWithinMs,data:data76};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
}
if(data.merchant !== undefined){
let data77 = data.merchant;
if(typeof data77 === "string"){
if(data77.length > 200){
const err222 = {instancePath:instancePath+"/merchant",schemaPath:"#/properties/merchant/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema31.properties.merchant,data:data77};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
if(data77.length < 1){
const err223 = {instancePath:instancePath+"/merchant",schemaPath:"#/properties/merchant/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.merchant,data:data77};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
else {
const err224 = {instancePath:instancePath+"/merchant",schemaPath:"#/properties/merchant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.merchant.type,parentSchema:schema31.properties.merchant,data:data77};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
if(data.vatBasisPoints !== undefined){
let data78 = data.vatBasisPoints;
if(!(((typeof data78 == "number") && (!(data78 % 1) && !isNaN(data78))) && (isFinite(data78)))){
const err225 = {instancePath:instancePath+"/vatBasisPoints",schemaPath:"#/properties/vatBasisPoints/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.vatBasisPoints.type,parentSchema:schema31.properties.vatBasisPoints,data:data78};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
if((typeof data78 == "number") && (isFinite(data78))){
if(data78 > 10000 || isNaN(data78)){
const err226 = {instancePath:instancePath+"/vatBasisPoints",schemaPath:"#/properties/vatBasisPoints/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000",schema:10000,parentSchema:schema31.properties.vatBasisPoints,data:data78};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
if(data78 < 0 || isNaN(data78)){
const err227 = {instancePath:instancePath+"/vatBasisPoints",schemaPath:"#/properties/vatBasisPoints/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.vatBasisPoints,data:data78};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
}
}
else {
const err228 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
